import { caseEvents } from '@linli/case-domain';
import type { Recorded } from '@linli/kernel';
import type { Draft } from '../projection/table.js';
import { defineView, idOf, type Rows } from '../projection/view.js';
import { caseBondTable } from './table.js';

type Bond = Draft<typeof caseBondTable>;

export const caseBondView = defineView<typeof caseBondTable, typeof caseEvents>({
  table: caseBondTable,
  generation: 1,
  category: 'case',
  events: caseEvents,
  handlers: {
    CaseOpened: (_, event) => {
      const { linkedTo } = event.data;
      if (!linkedTo) return [];
      const bond = linkedTo.as === 'child' ? 'child_of' : 'relapse_of';
      return [tied(event, bond, linkedTo.caseId, linkedTo.caseId)];
    },
    CaseJoined: (_, event) => [tied(event, 'joined_into', event.data.joinId, event.data.into)],
    CaseUnjoined: (bonds, event) => ended(bonds, event, event.data.joinId),
    CaseTakenIn: (_, event) => [tied(event, 'took_in', event.data.joinId, event.data.caseId)],
    CaseLetGo: (bonds, event) => ended(bonds, event, event.data.joinId),
    ChildOpened: (_, event) => [tied(event, 'parent_of', event.data.childId, event.data.childId)],
    ChildEnded: (bonds, event) => ended(bonds, event, event.data.childId),
    RelapseFound: (_, event) => [tied(event, 'relapsed_as', event.data.checkId, event.data.linkedCaseId)],
  },
});

function tied(event: Recorded, bond: Bond['bond'], bondId: string, otherCaseId: string): Bond {
  return { caseId: idOf(event), bondId, bond, otherCaseId, since: event.meta.recordedAt, endedAt: null };
}

function ended(bonds: Rows<Bond>, { meta }: Recorded, bondId: string): Bond[] {
  const bond = bonds.get(bondId);
  return bond ? [{ ...bond, endedAt: meta.recordedAt }] : [];
}
