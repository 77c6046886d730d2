import { ROLES, type Role } from '@linli/kernel';
import type { Action, Answer, Caller, Subject } from '../src/index.js';
import { mayDoUnder } from '../src/may-do.js';
import type { Policy } from '../src/policy.js';
import type { Relations } from '../src/relation.js';
import { expectedGrid, expectedNeedToKnow, noSecret, secretReports } from './expected-grid.js';
import { callerIn, caseWith, elsewhere } from './people.js';

/** One question to the policy with the answer the table gives. */
export interface Cell {
  readonly name: string;
  readonly caller: Caller;
  readonly action: Action;
  readonly subject: Subject;
  readonly expected: Answer;
}

/** The subject as one caller meets it, and the letters of the table that hold in it. */
export interface Situation {
  readonly name: string;
  readonly letters: string;
  readonly of: (caller: Caller) => Subject;
}

/** The letters of a grid by row and role. */
function readGrid(text: string): Map<string, Map<Role, string>> {
  const [header = [], ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
  return new Map(
    rows.map(([name = '', ...cells]) => [name, new Map(cells.map((cell, i) => [header[i] as Role, cell]))]),
  );
}

/** The table of expected answers: letters by action and role. */
export const grid = readGrid(expectedGrid);
const needToKnow = readGrid(expectedNeedToKnow).get('restricted') ?? new Map<Role, string>();

/** Every stage of the lifecycle. */
const STAGES =
  'REGISTERED ACCEPTED DISPATCHED HANDLING MEDIATING RECTIFYING HELD RESOLVED PERFORMING CLOSED ARCHIVED DECLINED JOINED WITHDRAWN'.split(
    ' ',
  );
const CALLED_BACK = ['RESOLVED', 'CLOSED'];

/** Each way to stand to a case, alone; the letters are said by hand. */
const situations: readonly Situation[] = [
  { name: 'in the own area', letters: 'ya', of: () => caseWith() },
  { name: 'in another area', letters: 'y', of: () => caseWith({ areaPath: elsewhere }) },
  {
    name: 'in another area with everything else fitting but unit, mediation and authorship',
    letters: 'y',
    of: ({ orgCode }) => ({
      areaPath: elsewhere,
      handedOverTo: [orgCode],
      dangerReported: true,
      stage: 'CLOSED',
    }),
  },
  {
    name: 'in an area whose code only begins like the own one',
    letters: 'y',
    of: ({ areaCode }) => caseWith({ areaPath: [...elsewhere, `${areaCode}9`] }),
  },
  {
    name: 'handed over to my station',
    letters: 'yas',
    of: ({ orgCode }) => caseWith({ handedOverTo: ['another-station', orgCode] }),
  },
  {
    name: 'handed over to another station',
    letters: 'ya',
    of: () => caseWith({ handedOverTo: ['another-station'] }),
  },
  { name: 'with danger reported', letters: 'yad', of: () => caseWith({ dangerReported: true }) },
  { name: 'led by my unit', letters: 'yalu', of: ({ orgCode }) => caseWith({ leadUnit: orgCode }) },
  {
    name: 'led by my unit in another area',
    letters: 'ylu',
    of: ({ orgCode }) => caseWith({ areaPath: elsewhere, leadUnit: orgCode }),
  },
  {
    name: 'led by nobody yet',
    letters: 'yanf',
    of: () => ({ areaPath: caseWith().areaPath, stage: 'HANDLING' }),
  },
  {
    name: 'led by nobody yet and mediated by another',
    letters: 'yan',
    of: () => ({ areaPath: caseWith().areaPath, stage: 'MEDIATING', mediators: ['another-mediator'] }),
  },
  {
    name: 'supported by my unit',
    letters: 'yu',
    of: ({ orgCode }) => caseWith({ areaPath: elsewhere, units: ['another-unit', orgCode] }),
  },
  { name: 'mediated by me', letters: 'yam', of: ({ accountId }) => caseWith({ mediators: [accountId] }) },
  {
    name: 'mediated by me in another area',
    letters: 'ym',
    of: ({ accountId }) => caseWith({ areaPath: elsewhere, mediators: [accountId] }),
  },
  { name: 'mediated by nobody yet', letters: 'yaf', of: () => caseWith({ mediators: [] }) },
  { name: 'recorded by me', letters: 'yar', of: ({ accountId }) => caseWith({ recordedBy: accountId }) },
  {
    name: 'recorded by me in another area',
    letters: 'yr',
    of: ({ accountId }) => caseWith({ areaPath: elsewhere, recordedBy: accountId }),
  },
  ...STAGES.filter((stage) => stage !== 'HANDLING').map((stage) => ({
    name: stage,
    letters: CALLED_BACK.includes(stage) ? 'yac' : 'ya',
    of: () => caseWith({ stage }),
  })),
];

/** Every combination of where it lies, who leads, supports, mediates and recorded it, and how far it is. */
export function* combinedSituations(): Generator<Situation> {
  const whose = ['mine', 'another', 'nobody'] as const;
  for (const near of [true, false])
    for (const lead of whose)
      for (const supports of [true, false])
        for (const station of whose)
          for (const danger of [true, false])
            for (const mediator of whose)
              for (const recorded of [true, false])
                for (const stage of ['HANDLING', 'RESOLVED', 'CLOSED', 'ARCHIVED']) {
                  const letters = [
                    'y',
                    near && 'a',
                    near && station === 'mine' && 's',
                    near && danger && 'd',
                    lead === 'mine' && 'l',
                    near && lead === 'nobody' && 'n',
                    (lead === 'mine' || supports) && 'u',
                    mediator === 'mine' && 'm',
                    near && mediator === 'nobody' && 'f',
                    recorded && 'r',
                    near && CALLED_BACK.includes(stage) && 'c',
                  ].filter(Boolean);
                  yield {
                    name: `near ${near}, lead ${lead}, supports ${supports}, station ${station}, danger ${danger}, mediator ${mediator}, recorded ${recorded}, ${stage}`,
                    letters: letters.join(''),
                    of: ({ accountId, orgCode }) => ({
                      areaPath: near ? caseWith().areaPath : elsewhere,
                      ...(lead !== 'nobody' && { leadUnit: lead === 'mine' ? orgCode : 'another-unit' }),
                      ...(supports && { units: [orgCode] }),
                      ...(station !== 'nobody' && {
                        handedOverTo: [station === 'mine' ? orgCode : 'another-station'],
                      }),
                      ...(danger && { dangerReported: true }),
                      ...(mediator !== 'nobody' && {
                        mediators: [mediator === 'mine' ? accountId : 'another-mediator'],
                      }),
                      recordedBy: recorded ? accountId : 'somebody',
                      stage,
                    }),
                  };
                }
}

/** How well a case is guarded, and whether it takes a need to know. */
const CONFIDENTIALITIES = ['normal', 'confidential_reporter', 'restricted'] as const;

const callers = new Map(ROLES.map((role) => [role, callerIn(role)]));

/** Every cell of one role in one situation. */
export function* cellsIn(role: Role, { name, letters, of }: Situation): Generator<Cell> {
  const caller = callers.get(role) as Caller;
  const subject = of(caller);
  for (const confidentiality of CONFIDENTIALITIES) {
    const known = confidentiality !== 'restricted' || shares(needToKnow.get(role), letters);
    const may = (asked: string) => known && shares(grid.get(asked)?.get(role), letters);
    const met = { ...subject, confidentiality };
    for (const row of grid.keys()) {
      const action = row as Action;
      const secret = noSecret.includes(action) ? undefined : seenBy(action);
      yield {
        name: `${role} ${action} ${name}, ${confidentiality}`,
        caller,
        action,
        subject: met,
        expected: may(row) ? 'yes' : secret === undefined || may(secret) ? 'forbidden' : 'hidden',
      };
    }
  }
}

/** The cells of {@link situations}, by role. */
export const cellsByRole: ReadonlyMap<Role, readonly Cell[]> = new Map(
  ROLES.map((role) => [role, situations.flatMap((situation) => [...cellsIn(role, situation)])]),
);

/** Whether a policy answers a cell differently from the table. */
export function differs(policy: Policy, cell: Cell, holding?: Relations): boolean {
  return mayDoUnder(policy, cell.caller, cell.action, cell.subject, holding) !== cell.expected;
}

function seenBy(action: Action): Action {
  return secretReports.includes(action) ? 'ViewReport' : 'ViewCase';
}

function shares(cell: string | undefined, letters: string): boolean {
  return (cell ?? '.').split('').some((letter) => letters.includes(letter));
}
