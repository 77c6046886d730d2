import { isoDate, shanghaiDay } from '@linli/calendar';
import { type Decider, demand, type Instant, refuse } from '@linli/kernel';
import type { AreaCommand } from './commands.js';
import type { AreaEvent } from './events.js';

type DataOf<T extends AreaEvent['type']> = Extract<AreaEvent, { type: T }>['data'];

/** An area as it stands, or nothing yet. */
export type AreaState =
  | (DataOf<'AreaEstablished'> & {
      readonly closed?: DataOf<'AreaClosed'>;
      /** As last drawn. */
      readonly outlined?: DataOf<'GridOutlined'>;
      /** As last counted. */
      readonly staff?: DataOf<'StaffCounted'>;
    })
  | undefined;

/** Stream `area-{code}`. Establishing the same area again is quiet; a different one under the same code is refused. */
export const areaDecider: Decider<AreaCommand, AreaEvent, AreaState, { readonly now: Instant }> = {
  category: 'area',
  initial: undefined,
  decide: (command, state, { now }) => {
    if (command.type === 'EstablishArea') {
      const { type: _, ...data } = command;
      if (state === undefined) return [{ type: 'AreaEstablished', data }];
      const same =
        state.level === data.level && state.parentCode === data.parentCode && state.name === data.name;
      return same ? [] : refuse('AREA_EXISTS', { code: data.code });
    }
    if (state === undefined) return refuse('AREA_UNKNOWN');
    if (command.type === 'CloseArea') {
      const { type: _, ...data } = command;
      if (state.closed?.succeededBy === data.succeededBy && state.closed?.from === data.from) return [];
      demand(state.closed === undefined, 'AREA_CLOSED', { code: state.code });
      return [{ type: 'AreaClosed', data }];
    }
    if (command.type === 'MoveArea') {
      const { type: _, ...data } = command;
      if (state.parentCode === data.parentCode) return [];
      demand(state.closed === undefined, 'AREA_CLOSED', { code: state.code });
      return [{ type: 'AreaMoved', data }];
    }
    if (command.type === 'OutlineGrid') return outlineGrid(command, state);
    if (command.type === 'CountStaff') return countStaff(command, state, now);
    const { name, from } = command;
    return state.name === name ? [] : [{ type: 'AreaRenamed', data: { name, from } }];
  },
  evolve: (state, event) => {
    if (event.type === 'AreaEstablished') return event.data;
    if (event.type === 'AreaClosed') return state && { ...state, closed: event.data };
    if (event.type === 'StaffCounted') return state && { ...state, staff: event.data };
    if (event.type === 'GridOutlined') return state && { ...state, outlined: event.data };
    if (event.type === 'AreaMoved') return state && { ...state, parentCode: event.data.parentCode };
    return state && { ...state, name: event.data.name };
  },
};

/** Grids have outlines; what lies above them is the sum of its grids. The same outline again is quiet. */
function outlineGrid(
  command: Extract<AreaCommand, { type: 'OutlineGrid' }>,
  { code, level, closed, outlined }: NonNullable<AreaState>,
): AreaEvent[] {
  const { type: _, ...data } = command;
  demand(level === 'grid', 'NOT_A_GRID', { code });
  demand(closed === undefined, 'AREA_CLOSED', { code });
  const same =
    outlined?.datum === data.datum && JSON.stringify(outlined.outline) === JSON.stringify(data.outline);
  return same ? [] : [{ type: 'GridOutlined', data }];
}

/**
 * Communities are counted, nothing above or below them, so that the sums add up (I36); and in order, so that a later
 * count never changes what an earlier one said of its days.
 */
function countStaff(
  command: Extract<AreaCommand, { type: 'CountStaff' }>,
  state: NonNullable<AreaState>,
  now: Instant,
): AreaEvent[] {
  const { type: _, ...data } = command;
  demand(state.level === 'community', 'NOT_A_COMMUNITY', { code: state.code });
  demand(state.closed === undefined, 'AREA_CLOSED', { code: state.code });
  demand(data.countedOn <= isoDate(shanghaiDay(now)), 'OCCURRED_IN_THE_FUTURE', { at: data.countedOn });
  const { staff } = state;
  const same =
    staff?.countedOn === data.countedOn &&
    staff.residents === data.residents &&
    staff.workers === data.workers;
  if (same) return [];
  if (staff && data.countedOn <= staff.countedOn)
    refuse('COUNTED_LATER_ALREADY', { countedOn: staff.countedOn });
  return [{ type: 'StaffCounted', data }];
}
