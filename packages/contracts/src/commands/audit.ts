import { z } from 'zod';
import { commandBody } from '../given.js';
import { prose } from '../text.js';
import {
  areaCode,
  day,
  findingKind,
  findingView,
  id,
  instant,
  revision,
  samplingMethod,
  typeCode,
} from '../words.js';

/** 开展抽查: of the cases opened in an area within [from, to); of the own area where none is named. */
export const openAudit = commandBody('OpenAudit', {
  area: areaCode.exactOptional(),
  from: instant,
  to: instant,
  method: samplingMethod,
  size: z.int().min(1).max(200),
  typeCodes: z.array(typeCode).min(1).max(40).exactOptional(),
});

/** 抽取样本. */
export const drawSample = commandBody('DrawSample', {});

/** 登记抽查意见. `atRevision`: the event of the case it is about. */
export const recordFinding = commandBody('RecordFinding', {
  caseId: id,
  kind: findingKind,
  atRevision: revision.exactOptional(),
  text: prose(2000),
});

/** 答复抽查意见. */
export const answerFinding = commandBody('AnswerFinding', { view: findingView, text: prose(2000) });

/** 确定复查日期. */
export const setReaudit = commandBody('SetReaudit', { on: day });

/** 办结抽查. */
export const closeAudit = commandBody('CloseAudit', { conclusion: prose(2000) });

export const auditPath = z.strictObject({ auditId: id });
export const findingPath = z.strictObject({ auditId: id, findingId: id });
export const findingAnswerPath = z.strictObject({ auditId: id, findingId: id, answerId: id });
