import { reportEvents } from '@linli/case-domain';
import type { Recorded } from '@linli/kernel';
import { later } from '../projection/later.js';
import type { Draft } from '../projection/table.js';
import { defineView, idOf, type Rows } from '../projection/view.js';
import { reportTable } from './table.js';

type Report = Draft<typeof reportTable>;

export const reportView = defineView<typeof reportTable, typeof reportEvents>({
  table: reportTable,
  generation: 4,
  category: 'report',
  events: reportEvents,
  handlers: {
    ReportFiled: (_, event) => {
      const { data, meta } = event;
      return [
        {
          reportId: idOf(event),
          status: 'PENDING',
          caseId: null,
          channel: data.channel,
          areaPath: data.place.areaPath,
          building: data.place.building ?? null,
          place: data.place,
          text: data.text,
          typeCode: data.typeCode ?? null,
          urgent: data.urgent,
          reporter: data.reporter ?? null,
          confidentialReporter: data.confidentialReporter,
          photoHashes: data.photoHashes,
          photosReceived: [],
          sourceSystem: data.source?.system ?? null,
          sourceKey: data.source?.key ?? null,
          filedAt: meta.recordedAt,
          occurredAt: meta.occurredAt,
          filedBy: meta.by.id,
          lateEntry: meta.lateEntry !== undefined,
          settledAt: null,
          keptFrom: meta.occurredAt,
          declineReason: null,
          reply: null,
        },
      ];
    },
    PhotoReceived: (rows, { data }) =>
      [...rows.values()].map((row) => ({ ...row, photosReceived: [...row.photosReceived, data.hash] })),
    ReportAnswered: (rows, event) =>
      settle(rows, event, {
        status: 'ANSWERED',
        reply: event.data.reply,
        ...(event.data.typeCode === undefined ? {} : { typeCode: event.data.typeCode }),
      }),
    ReportDeclined: (rows, event) =>
      settle(rows, event, {
        status: 'DECLINED',
        declineReason: event.data.reason,
        reply: event.data.reporterWasTold,
      }),
    ReportAttachedToCase: (rows, event) =>
      settle(rows, event, { status: 'ATTACHED', caseId: event.data.caseId }),
    ReportDetachedFromCase: (rows, { meta }) =>
      [...rows.values()].map((row) => ({
        ...row,
        status: 'PENDING',
        caseId: null,
        settledAt: null,
        keptFrom: later(row.keptFrom, meta.occurredAt),
      })),
  },
});

function settle(rows: Rows<Report>, { meta }: Recorded, outcome: Partial<Report>): Report[] {
  return [...rows.values()].map((row) => ({
    ...row,
    settledAt: meta.recordedAt,
    keptFrom: later(row.keptFrom, meta.occurredAt),
    ...outcome,
  }));
}
