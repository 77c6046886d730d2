import type { CaseSummary } from '@linli/contracts';
import { useNow } from '../../both/now.js';
import { useAddress } from '../location.js';
import { momentIn, pastOf } from '../past/moment.js';
import { useTexts } from '../texts/use-texts.js';
import { Deadline } from './moment.js';
import { Tag } from './tag.js';

/** When a case is due, and whether that has passed by now or by the moment that is looked at; nothing once it is resolved. */
export function Due({
  of,
}: {
  readonly of: Pick<CaseSummary, 'dueAt' | 'resolvedAt' | 'stage' | 'closedAt'>;
}) {
  const { cases: t, case: caseTexts } = useTexts();
  const present = useNow();
  const past = pastOf(momentIn(useAddress().searchParams));
  const now = past === undefined ? present : Date.parse(past.instant);
  if (of.resolvedAt !== null || of.closedAt !== null || (of.dueAt === null && of.stage !== 'REGISTERED'))
    return <span className="dash">—</span>;
  if (of.dueAt === null) {
    return <span className="quiet">{t.noDue}</span>;
  }
  const isOverdue = Date.parse(of.dueAt) < now;
  return (
    <span className="tags">
      <Deadline at={of.dueAt} />
      {isOverdue && <Tag tone="bad">{caseTexts.overdue}</Tag>}
    </span>
  );
}
