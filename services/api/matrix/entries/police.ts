import { randomUUID } from 'node:crypto';
import { COMMUNITY } from '../../test/living-system.js';
import { entry, post, put } from '../entry.js';
import { accepted, closed, handedOver, opened, referral } from '../situations.js';

export const police = [
  entry({
    name: 'ReportDanger',
    prepare: async (living) => ({ matter: await accepted(living, 'FW01'), over: await closed(living) }),
    succeeds: ({ matter }) => put(matter, 'grid', `dangers/${randomUUID()}`, { text: '一方扬言动手' }),
    refused: {
      code: 'CASE_NOT_OPEN',
      request: ({ over }) => put(over, 'grid', `dangers/${randomUUID()}`, { text: '一方扬言动手' }),
    },
  }),
  entry({
    name: 'AcknowledgeDanger',
    prepare: async (living) => {
      const [matter, path] = [await accepted(living, 'FW01'), `dangers/${randomUUID()}`];
      await matter.put('grid', path, { text: '一方扬言动手' });
      return { matter, path: `${path}/acknowledgement` };
    },
    succeeds: ({ matter, path }) => post(matter, 'police', path),
    refused: {
      code: 'DANGER_REPORT_UNKNOWN',
      request: ({ matter }) => post(matter, 'police', `dangers/${randomUUID()}/acknowledgement`),
    },
  }),
  entry({
    name: 'HandOverPolice',
    prepare: (living) => accepted(living, 'FW01'),
    succeeds: (matter) => put(matter, 'community', `police-referrals/${randomUUID()}`, referral()),
    refused: {
      code: 'NOT_A_POLICE_STATION',
      request: (matter) => put(matter, 'community', `police-referrals/${randomUUID()}`, referral(COMMUNITY)),
    },
  }),
  entry({
    name: 'AcceptByPolice',
    prepare: (living) => handedOver(living),
    succeeds: ({ matter, referral: path }) => post(matter, 'police', `${path}/acceptance`),
    refused: {
      code: 'HANDOVER_UNKNOWN',
      request: ({ matter }) => post(matter, 'police', `police-referrals/${randomUUID()}/acceptance`),
    },
  }),
  entry({
    name: 'ReturnFromPolice',
    prepare: (living) => handedOver(living),
    succeeds: ({ matter, referral: path }) => post(matter, 'police', `${path}/return`, returned),
    refused: {
      code: 'FORBIDDEN',
      request: ({ matter, referral: path }) => post(matter, 'community', `${path}/return`, returned),
    },
  }),
  entry({
    name: 'CommissionMediation',
    prepare: async (living) => {
      const [found, over] = [await handedOver(living), await handedOver(living)];
      await over.matter.post('police', `${over.referral}/return`, returned);
      return { found, over };
    },
    succeeds: ({ found: { matter, referral: path } }) => post(matter, 'police', `${path}/commission`, letter),
    refused: {
      code: 'HANDOVER_ENDED',
      request: ({ over: { matter, referral: path } }) => post(matter, 'police', `${path}/commission`, letter),
    },
  }),
  entry({
    name: 'AssessByPolice',
    prepare: (living) => handedOver(living),
    succeeds: ({ matter }) =>
      put(matter, 'police', `police-assessments/${randomUUID()}`, { finding: 'no_violation' }),
    refused: {
      code: 'DOCUMENT_NUMBER_MISSING',
      request: ({ matter }) =>
        put(matter, 'police', `police-assessments/${randomUUID()}`, { finding: 'warning_letter' }),
    },
  }),
  entry({
    name: 'RecordVictim',
    prepare: async (living) => ({ matter: await opened(living, 'JF04'), over: await closed(living) }),
    succeeds: ({ matter }) => put(matter, 'community', `victims/${randomUUID()}`, victim),
    refused: {
      code: 'CASE_NOT_OPEN',
      request: ({ over }) => put(over, 'community', `victims/${randomUUID()}`, victim),
    },
  }),
];

const victim = { capacity: 'full', minor: false, policeWish: 'not_wanted', wish: '暂不报警' };
const returned = { reason: '未发现违法线索，退回社区继续处理' };
const letter = { letterNumber: '晨公委调〔2026〕7号' };
