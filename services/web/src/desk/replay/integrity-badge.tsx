import { useQuery } from '@tanstack/react-query';
import { Tag } from '../parts/tag.js';
import { useTexts } from '../texts/use-texts.js';
import { integrityAsk } from './replay-asks.js';

/** 完整性: how many events are as they were signed, and the first that is not. */
export function IntegrityBadge({ caseId }: { readonly caseId: string }) {
  const { replay: t } = useTexts();
  const { data } = useQuery(integrityAsk(caseId));
  if (data === undefined) return null;
  const { examined, events, verified, unsigned, fault } = data;
  return (
    <output className="replay-badge" data-integrity={fault?.revision ?? (examined ? 'sound' : 'unexamined')}>
      {!examined && <Tag tone="plain">{t.notExamined}</Tag>}
      {examined && fault && <Tag tone="bad">{t.fault[fault.kind](fault.revision + 1)}</Tag>}
      {examined && !fault && <Tag tone={unsigned > 0 ? 'plain' : 'good'}>{t.verified(verified, events)}</Tag>}
      {examined && unsigned > 0 && <span className="quiet"> {t.unsigned(unsigned)}</span>}
    </output>
  );
}
