import { areaEvents } from '@linli/case-domain';
import type { Draft } from '../projection/table.js';
import { defineView, idOf, type Rows } from '../projection/view.js';
import { areaTable } from './table.js';

type Area = Draft<typeof areaTable>;

/** The whole tree is one partition: a path needs the parent's row. */
export const areaView = defineView<typeof areaTable, typeof areaEvents>({
  table: areaTable,
  generation: 2,
  category: 'area',
  events: areaEvents,
  partition: 'whole',
  handlers: {
    AreaEstablished: (areas, { data }) => {
      const { code, name, level, parentCode, from } = data;
      const above = areas.get(parentCode)?.path ?? [];
      const stands = { closedOn: null, succeededBy: null, closedBy: null };
      const belongings = [{ parentCode, from }];
      return [
        { code, name, level, parentCode, establishedOn: from, path: [...above, code], belongings, ...stands },
      ];
    },
    AreaRenamed: (areas, event) => {
      const area = areas.get(idOf(event));
      return area ? [{ ...area, name: event.data.name }] : [];
    },
    AreaMoved: (areas, event) => {
      const area = areas.get(idOf(event));
      if (!area) return [];
      const { parentCode, from } = event.data;
      const path = [...(areas.get(parentCode)?.path ?? []), area.code];
      const moved = { ...area, parentCode, path, belongings: [...area.belongings, { parentCode, from }] };
      return [moved, ...below(areas, area, path)];
    },
    AreaClosed: (areas, event) => {
      const area = areas.get(idOf(event));
      const { from, succeededBy = null, reorganisationId = null } = event.data;
      return area ? [{ ...area, closedOn: from, succeededBy, closedBy: reorganisationId }] : [];
    },
  },
});

/** Everything below an area, with the area's new path. */
function below(areas: Rows<Area>, { code, path: was }: Area, path: readonly string[]): Area[] {
  return [...areas.values()]
    .filter((area) => area.code !== code && area.path.includes(code))
    .map((area) => ({ ...area, path: [...path, ...area.path.slice(was.length)] }));
}
