import { randomUUID } from 'node:crypto';
import type { Caller } from '@linli/access';
import type { Installation } from '../../src/installation/installation.js';

/** A community of the demonstration district. */
export const COMMUNITY = '370199001001';
export const NAME = '欧阳晓燕';

const lead: Caller = {
  accountId: '00000000-0000-7000-8000-000000000001',
  role: 'CW',
  orgCode: COMMUNITY,
  areaCode: COMMUNITY,
  displayName: '',
  language: 'zh-CN',
  via: 'token',
};

/** Somebody asked something on that day and was answered, as the log has it; the views have seen it. @returns who */
export async function answeredOn(installation: Installation, day: string): Promise<string> {
  const application = installation.applicationAt(() => `${day}T02:00:00.000Z`);
  const [personRef, reportId] = [randomUUID(), randomUUID()];
  const request = () => ({ key: randomUUID(), correlationId: randomUUID() });
  const reporter = { personRef, name: NAME, phone: '13812345678' };
  const said = { channel: 'visit' as const, text: `${NAME}问开门时间`, urgent: false, photoHashes: [] };
  const report = { reportId, place: { areaCode: COMMUNITY }, reporter, confidentialReporter: false, ...said };
  await application.fileReport(lead, report, request());
  const answer = { type: 'AnswerReport', kind: 'enquiry', typeCode: 'ZX01', reply: '九点' } as const;
  const { position } = await application.actOnReport(lead, reportId, answer, request());
  await installation.readModels.waitFor(position, 20_000);
  return personRef;
}
