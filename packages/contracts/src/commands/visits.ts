import { z } from 'zod';
import { commandBody, placeGiven } from '../given.js';
import { prose } from '../text.js';
import { id, visitGroup, visitMode } from '../words.js';

/** 登记探访对象: who stands in the vault under `personRef`, not here. */
export const enrolForVisits = commandBody('EnrolForVisits', {
  personRef: id,
  place: placeGiven,
  group: visitGroup,
  note: prose(500).exactOptional(),
});

/** 登记探访. */
export const recordVisit = commandBody('RecordVisit', {
  mode: visitMode,
  found: z.enum(['well', 'needs_help']),
  note: prose(1000).exactOptional(),
});

/** 登记走访未遇. The second time in a row a report is filed for it. */
export const recordVisitMissed = commandBody('RecordVisitMissed', { note: prose(500).exactOptional() });

/** 登记重大变化: a visit is due within a day. */
export const reportVisitChange = commandBody('ReportVisitChange', { note: prose(500) });

/** 调整探访类别. */
export const changeVisitGroup = commandBody('ChangeVisitGroup', { group: visitGroup, reason: prose(500) });

/** 结束探访. */
export const endVisits = commandBody('EndVisits', { reason: prose(500) });

export const visitsPath = z.strictObject({ visitsId: id });
export const visitPath = visitsPath.extend({ visitId: id });
