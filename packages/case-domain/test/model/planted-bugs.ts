import type { Happened } from '@linli/kernel';
import {
  type CaseCommand,
  type CaseEvent,
  type CaseFile,
  type CaseState,
  caseDecider,
  type Facts,
} from '../../src/index.js';
import type { CaseDecider } from './invariants/invariant.js';
import type { Of } from './model.js';

/** A mistake somebody could make, and the decider that makes it. */
export interface PlantedBug {
  readonly bug: string;
  readonly decider: CaseDecider;
}

type Decide<C extends CaseCommand> = (command: C, state: CaseState, facts: Facts) => readonly CaseEvent[];
type Evolve = (before: CaseFile, event: Happened<CaseEvent>, after: CaseFile) => CaseFile;

/** One command is decided wrongly. */
function deciding<T extends CaseCommand['type']>(type: T, decide: Decide<Of<T>>): CaseDecider {
  return {
    ...caseDecider,
    decide: (command, state, facts) =>
      command.type === type
        ? decide(command as Of<T>, state, facts)
        : caseDecider.decide(command, state, facts),
  };
}

/** One event is taken in wrongly. */
function evolving(type: CaseEvent['type'], evolve: Evolve): CaseDecider {
  return {
    ...caseDecider,
    evolve: (state, event) => {
      const after = caseDecider.evolve(state, event);
      return event.type === type && state.stage !== 'NONE' && after.stage !== 'NONE'
        ? evolve(state, event, after)
        : after;
    },
  };
}

/** Decides as if the file were another one. */
function asIf(type: CaseCommand['type'], pretend: (file: CaseFile) => CaseFile): CaseDecider {
  return deciding(type, (command, state, facts) =>
    caseDecider.decide(command, state.stage === 'NONE' ? state : pretend(state), facts),
  );
}

/** Every party of every mediation says yes, whatever it said. */
function asIfAllConsented(file: CaseFile): CaseFile {
  const byId = Object.fromEntries(
    Object.entries(file.mediation.byId).map(([id, mediation]) => {
      const parties = Object.entries(mediation.parties).map(([party, is]) => [
        party,
        { ...is, stance: 'consents' },
      ]);
      return [id, { ...mediation, parties: Object.fromEntries(parties) as typeof mediation.parties }];
    }),
  );
  return { ...file, mediation: { ...file.mediation, byId } };
}

/** The act is on file although nobody has done it. */
function asIfSealed(file: CaseFile): CaseFile {
  const agreements = Object.fromEntries(
    Object.entries(file.mediation.agreements).map(([id, agreement]) => [
      id,
      { ...agreement, acts: { seal: agreement.reachedAt, ...agreement.acts } },
    ]),
  );
  return { ...file, mediation: { ...file.mediation, agreements } };
}

export const plantedBugs: readonly PlantedBug[] = [
  {
    bug: 'the resolver may verify',
    decider: asIf('Verify', ({ resolution, ...file }) => ({
      ...file,
      ...(resolution && { resolution: { ...resolution, by: 'nobody' } }),
    })),
  },
  {
    bug: 'signing moves the due date',
    decider: evolving('Signed', (_, { meta }, after) => ({
      ...after,
      ...(after.due && {
        due: { ...after.due, at: new Date(Date.parse(meta.occurredAt) + 7 * 86_400_000).toISOString() },
      }),
    })),
  },
  {
    bug: 'a refusal after consent is forgotten',
    decider: evolving('PartyRefused', (before) => before),
  },
  { bug: 'a session is held after a refusal', decider: asIf('HoldSession', asIfAllConsented) },
  {
    bug: 'a unit may object again after the ruling',
    decider: asIf('Object', (file) => ({ ...file, dispatch: { ...file.dispatch, objections: {} } })),
  },
  {
    bug: 'resolved with an open whistle',
    decider: asIf('Resolve', (file) => ({ ...file, whistle: {} })),
  },
  {
    bug: 'resolved with an unanswered danger',
    decider: asIf('Resolve', (file) => ({ ...file, danger: {} })),
  },
  {
    bug: 'an agreement binds before it is sealed',
    decider: asIf('SignAgreement', asIfSealed),
  },
  {
    bug: 'reopening loses the count of reopenings',
    decider: evolving('CaseReopened', (before, _, after) => ({ ...after, reopenCount: before.reopenCount })),
  },
  {
    bug: 'a detached report is lost',
    decider: evolving('ReportDetached', (before, _, after) => ({
      ...after,
      detachedReports: before.detachedReports,
    })),
  },
  {
    bug: 'the first unit goes on leading after a second dispatch',
    decider: evolving('Dispatched', (before, _, after) =>
      before.dispatch.present
        ? { ...after, dispatch: { ...after.dispatch, present: before.dispatch.present } }
        : after,
    ),
  },
  {
    bug: 'an advisory counts as an order',
    decider: evolving('AdvisoryIssued', (_, { data }, after) => {
      const id = 'noticeId' in data ? data.noticeId : '';
      const notice = after.notice.byId[id];
      return notice
        ? {
            ...after,
            notice: { ...after.notice, byId: { ...after.notice.byId, [id]: { ...notice, kind: 'order' } } },
          }
        : after;
    }),
  },
  {
    bug: 'an extension overwrites the original due date',
    decider: evolving('ExtensionGranted', (_, __, after) => ({
      ...after,
      ...(after.acceptance && after.due && { acceptance: { ...after.acceptance, originalDue: after.due } }),
    })),
  },
  {
    bug: 'a case is reopened after its window',
    decider: asIf('Reopen', (file) => ({ ...file, reopenUntil: '2099-01-01T00:00:00.000Z' })),
  },
  {
    bug: 'a matter with the police goes on being mediated',
    decider: asIf('HoldSession', (file) => ({ ...file, police: {} })),
  },
  {
    bug: 'a rest does not move the due date',
    decider: evolving('Resumed', ({ due }, _, after) => ({ ...after, ...(due && { due }) })),
  },
  {
    bug: 'a note recorded twice is two notes',
    decider: asIf('AddNote', (file) => ({ ...file, work: { ...file.work, recorded: [] } })),
  },
  {
    bug: 'a mediation ends without a word on the rights that stay',
    decider: deciding('TerminateMediation', (command, state, facts) => {
      const informedOfRights = { ...command.informedOfRights, routes: ['court'] as const };
      return caseDecider.decide({ ...command, informedOfRights }, state, facts).map((event) =>
        event.type === 'MediationTerminated'
          ? {
              ...event,
              data: { ...event.data, informedOfRights: { ...event.data.informedOfRights, routes: [] } },
            }
          : event,
      );
    }),
  },
  {
    bug: 'a weaker card replaces a stronger one',
    decider: asIf('Supervise', (file) => ({
      ...file,
      supervision: { ...file.supervision, present: 'none' },
    })),
  },
  {
    bug: 'a case under legal hold is put away',
    decider: asIf('Archive', (file) => ({ ...file, legalHolds: [] })),
  },
  {
    bug: 'one reporter withdraws what others reported as well',
    decider: deciding('Withdraw', (command, state, facts) => {
      if (state.stage === 'NONE') return caseDecider.decide(command, state, facts);
      const wished = state.reports[command.reportId];
      const reports = wished ? { [command.reportId]: wished } : {};
      return caseDecider.decide(command, { ...state, reports }, facts);
    }),
  },
  {
    bug: 'the risk is argued away while nobody has heard the alarm',
    decider: asIf('SetRisk', (file) => ({ ...file, danger: {} })),
  },
  {
    bug: 'a parent is resolved while its child goes on',
    decider: asIf('Resolve', (file) => ({ ...file, bonds: { ...file.bonds, children: {} } })),
  },
  {
    bug: 'a case that took others in is joined into a third',
    decider: asIf('Join', (file) => ({ ...file, bonds: { ...file.bonds, takenIn: {} } })),
  },
  {
    bug: 'an unjoined case begins again from the start',
    decider: evolving('CaseUnjoined', (_, __, after) => ({ ...after, stage: 'REGISTERED' })),
  },
  {
    bug: 'one party alone asks the court',
    decider: deciding('ApplyConfirmation', (command, state, facts) => {
      const everybody = state.stage === 'NONE' ? [] : partiesOf(state, command.agreementId);
      return caseDecider.decide({ ...command, applicants: everybody }, state, facts);
    }),
  },
  {
    bug: 'somebody else makes a note confidential',
    decider: deciding('MarkConfidentialNote', (command, state, facts) => {
      const note = state.stage === 'NONE' ? undefined : state.work.notes[command.noteId];
      return caseDecider.decide(
        command,
        state,
        note ? { ...facts, by: { ...facts.by, id: note.by } } : facts,
      );
    }),
  },
  {
    bug: 'a case of another type keeps the secrets of the old one only',
    decider: deciding('ClassifyCase', (command, state, facts) =>
      caseDecider.decide(command, state, facts).filter(({ type }) => type !== 'ConfidentialityChanged'),
    ),
  },
  {
    bug: 'a child is hurt and the police need not know',
    decider: asIf('Resolve', (file) => ({
      ...file,
      protection: { ...file.protection, victims: adults(file) },
    })),
  },
];

function partiesOf({ mediation }: CaseFile, agreementId: string): readonly string[] {
  const { mediationId = '' } = mediation.agreements[agreementId] ?? {};
  return Object.keys(mediation.byId[mediationId]?.parties ?? {});
}

/** Everybody who was hurt, as if all could speak for themselves. */
function adults({ protection }: CaseFile): CaseFile['protection']['victims'] {
  return Object.fromEntries(
    Object.entries(protection.victims).map(([id, victim]) => [
      id,
      { ...victim, capacity: 'full', minor: false },
    ]),
  );
}
