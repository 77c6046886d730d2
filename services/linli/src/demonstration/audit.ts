import { redrawn } from '@linli/contracts';
import { type Exchange, type Stage, StepRefused } from './stage.js';
import { daysBefore } from './story-days.js';

const COMMUNITY = '370199001001';
/** The stories lie within so many days before today. */
const LOOKED_BACK_DAYS = 90;
/** Somebody looks again so many days later. */
const REAUDIT_DAYS = 30;
const DRAWN = 4;

/**
 * 抽查: the auditor draws some cases of a community by lot and finds something in the first of them; the community replies, and
 * a day for another look is set. Which cases they are is left to the lot here as everywhere.
 */
export async function auditCommunity(exchange: Exchange, stage: Stage, today: Date): Promise<void> {
  const path = `/audits/${stage.id('audit')}`;
  stage.at(0, '18:00');
  await stage.does('auditor', '发起抽查', 'PUT', path, {
    area: COMMUNITY,
    from: daysBefore(today, LOOKED_BACK_DAYS).toISOString(),
    to: today.toISOString(),
    method: 'simple',
    size: DRAWN,
  });
  await stage.does('auditor', '抽取样本', 'POST', `${path}/sample`, {});
  // Drawn again from the log, which knows at once what was drawn.
  const answer = await exchange({ login: 'auditor', method: 'GET', path: `/api${path}/redraw`, headers: {} });
  const [first, ...others] = redrawn.parse(answer.body).cases;
  if (!first) throw new StepRefused('audit: nothing was drawn');

  stage.at(0, '18:30');
  const finding = `${path}/findings/${stage.id(`finding ${first.caseId}`)}`;
  await stage.does('auditor', '登记抽查意见', 'PUT', finding, {
    caseId: first.caseId,
    kind: 'evidence_missing',
    text: '办结材料里没有处理后的现场照片，请补充或说明原因。',
  });
  for (const { caseId } of others)
    await stage.does('auditor', '登记抽查意见', 'PUT', `${path}/findings/${stage.id(`finding ${caseId}`)}`, {
      caseId,
      kind: 'in_order',
      text: '记录齐全，时限内办理。',
    });

  stage.at(0, '19:30');
  await stage.does('community', '答复抽查意见', 'PUT', `${finding}/answers/${stage.id('answer')}`, {
    view: 'accepted',
    text: '照片存在手机里没有上传，明天补充；今后办结前先核对材料。',
  });
  stage.at(0, '19:40');
  const on = daysBefore(today, -REAUDIT_DAYS).toISOString();
  await stage.does('auditor', '确定复查日期', 'POST', `${path}/reaudit`, { on: on.slice(0, 10) });
}
