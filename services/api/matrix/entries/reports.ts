import { randomUUID } from 'node:crypto';
import { reportBody } from '../../test/commands.js';
import type { Person } from '../../test/living-system.js';
import { entry, type HttpRequest, post, put } from '../entry.js';
import { opened, pendingReport } from '../situations.js';

export const reports = [
  entry({
    name: 'FileReport',
    prepare: async () => `/api/reports/${randomUUID()}`,
    succeeds: (url) => ({ by: 'grid', method: 'PUT', url, payload: reportBody() }),
    refused: {
      code: 'PLACE_CARRIES_PERSONAL_DATA',
      request: (url) => {
        const place = { areaCode: '37019900100101', building: '13812345678' };
        return { by: 'grid', method: 'PUT', url, payload: reportBody({ place }) };
      },
    },
  }),
  entry({
    name: 'AnswerReport',
    prepare: (living) => pendingReport(living, { typeCode: 'ZX01' }),
    succeeds: (report) =>
      ask('community', report, 'answer', { kind: 'enquiry', typeCode: 'ZX01', reply: '工作日九点开门' }),
    refused: {
      code: 'REPORT_NEEDS_A_CASE',
      request: (report) =>
        ask('community', report, 'answer', { kind: 'enquiry', typeCode: 'FW01', reply: '请等候' }),
    },
  }),
  entry({
    name: 'DeclineReport',
    prepare: (living) => pendingReport(living),
    succeeds: (report) => ask('community', report, 'decline', declined),
    refused: {
      code: 'REPORT_NOT_PENDING',
      afterwards: true,
      request: (report) => ask('street', report, 'answer', { kind: 'advice', reply: '已转有关部门' }),
    },
  }),
  entry({
    name: 'AttachReport',
    prepare: async (living) => ({
      matter: await opened(living),
      another: await opened(living),
      report: await pendingReport(living),
    }),
    succeeds: ({ matter, report }) => put(matter, 'community', `reports/${report}`),
    refused: {
      code: 'REPORT_ALREADY_ATTACHED',
      afterwards: true,
      request: ({ another, report }) => put(another, 'community', `reports/${report}`),
    },
  }),
  entry({
    name: 'DetachReport',
    prepare: async (living) => {
      const [matter, report] = [await opened(living), await pendingReport(living)];
      await matter.put('community', `reports/${report}`);
      return { matter, report };
    },
    succeeds: ({ matter, report }) =>
      post(matter, 'community', `reports/${report}/detachment`, { reason: '不是同一件事' }),
    refused: {
      code: 'REPORT_NOT_ATTACHED',
      request: ({ matter }) =>
        post(matter, 'community', `reports/${randomUUID()}/detachment`, { reason: '不是同一件事' }),
    },
  }),
];

const declined = { reason: 'out_of_scope', reporterWasTold: '已告知可向物业公司提出' };

function ask(by: Person, report: string, what: string, payload: object): HttpRequest {
  return { by, method: 'POST', url: `/api/reports/${report}/${what}`, payload };
}
