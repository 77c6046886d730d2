import { isDeepStrictEqual } from 'node:util';
import { fold } from '@linli/kernel';
import { z } from 'zod';
import { CHANNELS, caseEvents, DUE_CLASSES, due, LEVELS, RISKS, STAGES } from '../../../src/index.js';
import { PRIVATE } from '../model.js';
import { type Invariant, named, type Trace } from './invariant.js';

/** What every file has, however far it has come. */
const validFile = z.looseObject({
  stage: z.enum(STAGES),
  caseNumber: z.string().min(1),
  typeCode: z.string(),
  level: z.enum(LEVELS),
  risk: z.enum(RISKS),
  channel: z.enum(CHANNELS),
  reports: z.record(z.uuid(), z.object({ confidentialReporter: z.boolean() })),
  reopenCount: z.int().min(0),
  acceptance: z.looseObject({ class: z.enum(DUE_CLASSES), originalDue: due }).optional(),
  due: due.optional(),
});

/** Stages that come before acceptance or instead of it. */
const WITHOUT_ACCEPTANCE = ['REGISTERED', 'DECLINED', 'JOINED', 'WITHDRAWN'];

function isValid({ file }: Trace): boolean {
  const accepted =
    WITHOUT_ACCEPTANCE.includes(file.stage) || (file.acceptance !== undefined && file.due !== undefined);
  const resolved = !['RESOLVED', 'CLOSED'].includes(file.stage) || file.resolution !== undefined;
  return validFile.safeParse(file).success && accepted && resolved;
}

function survivesTheLog({ fresh }: Trace): boolean {
  return fresh.every(({ type, data }) => {
    const read = caseEvents[type].schema.safeParse(JSON.parse(JSON.stringify(data)));
    return read.success && isDeepStrictEqual(read.data, data);
  });
}

/** The data with its personal fields taken out. */
function clearPart(data: unknown, paths: readonly string[]): unknown {
  const copy = structuredClone(data);
  for (const path of paths) remove(copy, path.split('.'));
  return copy;
}

function remove(from: unknown, [step, ...rest]: readonly string[]): void {
  if (typeof from !== 'object' || from === null || step === undefined) return;
  const fields = from as Record<string, unknown>;
  for (const name of step === '*' ? Object.keys(fields) : [step]) {
    if (rest.length > 0) remove(fields[name], rest);
    else delete fields[name];
  }
}

export const logInvariants: readonly Invariant[] = [
  {
    number: 'I4',
    sentence: 'folding a stream twice gives byte-identical state',
    holds: ({ decider, events, file }) => {
      const [once, again] = [1, 2].map(() => JSON.stringify(fold(decider, decider.initial, events)));
      return once === again && once === JSON.stringify(file);
    },
  },
  { number: 'I4', sentence: 'any prefix of a stream is a valid state', holds: isValid },
  { number: 'I4', sentence: 'what is stored as JSON is read back as it was', holds: survivesTheLog },
  {
    number: 'I6',
    sentence: 'nothing has occurred after it was recorded',
    holds: ({ fresh }) => fresh.every(({ meta }) => meta.occurredAt <= meta.recordedAt),
  },
  {
    number: 'I31',
    sentence:
      'what people wrote stands in sealed fields only and, but for the sealed address, never in the state',
    holds: ({ fresh, file }) =>
      !JSON.stringify(clearPart(file, ['place.address'])).includes(PRIVATE) &&
      fresh.every(
        ({ type, data }) => !JSON.stringify(clearPart(data, caseEvents[type].personal)).includes(PRIVATE),
      ),
  },
  {
    number: 'I9',
    sentence: 'every report is attached to the case or to another, never to both',
    holds: ({ events, file }) => {
      const attached = new Set<string>();
      const gone = new Set<string>();
      for (const { type, data } of named(events, 'ReportAttached', 'ReportDetached')) {
        (type === 'ReportAttached' ? attached : gone).add(data.reportId);
        (type === 'ReportAttached' ? gone : attached).delete(data.reportId);
      }
      const same = (those: Iterable<string>, on: readonly string[]) =>
        JSON.stringify([...those].toSorted()) === JSON.stringify([...on].toSorted());
      return same(attached, Object.keys(file.reports)) && same(gone, file.detachedReports);
    },
  },
  {
    number: 'I10',
    sentence: 'no step loses a report: a case always has one, and only detaching takes one away',
    holds: ({ before, file, fresh }) => {
      const lost = Object.keys(before?.reports ?? {}).filter((report) => !(report in file.reports));
      const detached = named(fresh, 'ReportDetached').map(({ data }) => data.reportId);
      return Object.keys(file.reports).length > 0 && lost.every((report) => detached.includes(report));
    },
  },
];
