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
const auditor: Caller = { ...lead, accountId: '00000000-0000-7000-8000-000000000002', role: 'AU' };

/** Somebody asked something on that day and was answered, as the log has it; the views have seen it. @returns who */
export async function answeredOn(installation: Installation, day: string): Promise<string> {
  const { application, personRef, reportId, request } = await reportedOn(installation, day);
  const answer = { type: 'AnswerReport', kind: 'enquiry', typeCode: 'ZX01', reply: '九点' } as const;
  const { position } = await application.actOnReport(lead, reportId, answer, request());
  await installation.readModels.waitFor(position, 20_000);
  return personRef;
}

/** Somebody’s case was declined on that day, and its file put under legal hold. @returns who */
export async function heldOn(installation: Installation, day: string): Promise<string> {
  const { application, personRef, reportId, request } = await reportedOn(installation, day);
  const caseId = randomUUID();
  const opening = { caseId, reportId, title: '3号楼漏水', typeCode: 'FW01', risk: 'low' } as const;
  await application.openCase(lead, opening, request());
  const decline = {
    type: 'DeclineCase',
    reason: 'statutory_route',
    reporterWasTold: '可向法院起诉',
  } as const;
  await application.actOnCase(lead, caseId, decline, request());
  const hold = { type: 'PlaceLegalHold', holdId: randomUUID(), reason: '诉讼保全' } as const;
  const { position } = await application.actOnCase(auditor, caseId, hold, request());
  await installation.readModels.waitFor(position, 20_000);
  return personRef;
}

async function reportedOn(installation: Installation, day: string) {
  const application = installation.applicationAt(() => `${day}T02:00:00.000Z`);
  const [personRef, reportId] = [randomUUID(), randomUUID()];
  const request = () => ({ key: randomUUID(), correlationId: randomUUID() });
  const reporter = { personRef, name: NAME, phone: '13812345678' };
  const said = { channel: 'visit' as const, text: `${NAME}问开门时间`, urgent: false, photoHashes: [] };
  const report = { reportId, place: { areaCode: COMMUNITY }, reporter, confidentialReporter: false, ...said };
  await application.fileReport(lead, report, request());
  return { application, personRef, reportId, request };
}
