import type { CaseCommand, CaseFile } from '@linli/case-domain';
import type { Role } from '@linli/kernel';
import { ENFORCEMENT } from './neighbourhood.js';

/** One step of a story: who asks for which of the plausible commands, and what is different in it. */
export type Step = readonly [
  role: Role,
  type: CaseCommand['type'],
  changes?: (file: CaseFile) => Readonly<Record<string, unknown>>,
];

/** A case of a type and how it goes. Each story ends where little else leads. */
export interface Story {
  readonly typeCode: string;
  readonly steps: readonly Step[];
}

const party = (index: number) => (file: CaseFile) => ({
  partyId: Object.keys(Object.values(file.mediation.byId).at(-1)?.parties ?? {})[index] ?? '',
});
const signs = (index: number) => (file: CaseFile) => ({ act: 'party', ...party(index)(file) });

const owed = (file: CaseFile) => ({
  obligations: [
    {
      obligationId: '00000000-0000-7000-8000-00000000bbbb',
      debtor: party(1)(file).partyId,
      creditor: party(0)(file).partyId,
      content: '修复卫生间下水管',
      dueAt: '2026-12-01T16:00:00.000Z',
    },
  ],
});

const mediated: readonly Step[] = [
  ['CW', 'AcceptCase'],
  ['GW', 'RecordContact'],
  ['GW', 'CheckSite'],
  ['MD', 'ProposeMediation'],
  ['MD', 'RecordConsent', party(0)],
  ['MD', 'RecordConsent', party(1)],
  ['MD', 'AppointMediator'],
  ['MD', 'ScheduleSession'],
  ['MD', 'HoldSession'],
];

/** The lives of cases on which the exploration sets out. */
export const stories: readonly Story[] = [
  {
    typeCode: 'FW01',
    steps: [
      ...mediated,
      ['MD', 'ReachAgreement', owed],
      ['MD', 'SignAgreement', signs(0)],
      ['MD', 'SignAgreement', signs(1)],
      ['MD', 'SignAgreement'],
      ['MD', 'SignAgreement', () => ({ act: 'seal' })],
      ['MD', 'RecordPerformance'],
      ['CW', 'Verify'],
      ['CW', 'Reopen'],
    ],
  },
  {
    typeCode: 'FW01',
    steps: [...mediated, ['MD', 'TerminateMediation']],
  },
  {
    typeCode: 'FW01',
    steps: [
      ...mediated,
      ['MD', 'ReachAgreement', () => ({ form: 'oral', performedAtOnce: true, obligations: [] })],
      ['VR', 'RecordCallback'],
      ['CW', 'Verify'],
    ],
  },
  {
    typeCode: 'ZL01',
    steps: [
      ['CW', 'AcceptCase'],
      ['GW', 'RecordContact'],
      ['GW', 'CheckSite'],
      ['CW', 'BlowWhistle', () => ({ departments: [ENFORCEMENT] })],
      ['DU', 'ReportIn'],
      ['CW', 'CloseWhistle'],
      ['CW', 'HandOverPolice', () => ({ station: '370199001-police' })],
      ['PL', 'AcceptByPolice'],
      ['PL', 'ReturnFromPolice'],
      ['CW', 'IssueAdvisory'],
      ['DU', 'IssueOrder'],
      ['DU', 'Recheck'],
    ],
  },
  {
    typeCode: 'FW01',
    steps: [
      ['CW', 'AcceptCase'],
      ['SD', 'Dispatch', () => ({ leadUnit: ENFORCEMENT })],
      ['DU', 'Object', () => ({ proposedUnit: '370199001001' })],
      [
        'SD',
        'RuleObjection',
        (file) => ({
          ruling: 'upheld',
          replacement: {
            dispatchId: '00000000-0000-7000-8000-00000000aaaa',
            leadUnit: '370199001001',
            supportingUnits: [],
            taskDueAt: file.due?.at,
          },
        }),
      ],
      ['CW', 'Sign'],
      ['CW', 'AddSupport', () => ({ unit: ENFORCEMENT })],
      ['DU', 'ReplySupport'],
      ['CW', 'RequestExtension'],
      ['SD', 'DecideExtension', () => ({ decision: 'granted', reporterWasTold: '—' })],
      ['CW', 'RequestHold'],
      ['SD', 'DecideHold', () => ({ decision: 'approved' })],
      ['CW', 'Resume'],
      ['CW', 'Escalate'],
      ['SD', 'Dispatch'],
      ['SD', 'Sign'],
      ['SD', 'Delegate', () => ({ leadUnit: '370199001001' })],
      ['CW', 'Sign'],
    ],
  },
  {
    typeCode: 'FW04',
    steps: [
      ['GW', 'RecordContact'],
      ['GW', 'ResolveOnSpot'],
      ['CW', 'Verify'],
    ],
  },
];
