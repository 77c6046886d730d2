import type { RuleCheck } from '@linli/contracts';
import { wordFor } from '@linli/wording';
import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../../both/language.js';
import { Link } from '../location.js';
import { Moment } from '../parts/moment.js';
import { Notice } from '../parts/notice.js';
import { Tag } from '../parts/tag.js';
import { Waiting } from '../parts/waiting.js';
import { checkProgressAsk, ruleCheckAsk } from './audit-asks.js';
import { AuditHead } from './audit-head.js';
import { momentsOf, PeriodFilter, useDays } from './period-filter.js';
import { useAuditTexts } from './texts.js';

/** 规则核查: what in a period does not agree with the rules, and what only looks odd. */
export function RulesPage() {
  const t = useAuditTexts();
  const { area, ...days } = useDays();
  const query = useQuery(ruleCheckAsk(area, momentsOf(days)));
  return (
    <>
      <AuditHead page="rules" />
      <p className="lead">{t.rulesAbout}</p>
      <PeriodFilter />
      {query.data ? <Outcome check={query.data} /> : <Waiting query={query} />}
      {query.isLoading && <HowFar />}
    </>
  );
}

/** Of a check that takes longer: how many cases of how many have been looked at. */
function HowFar() {
  const t = useAuditTexts();
  const { data } = useQuery(checkProgressAsk);
  if (data === undefined || data.of === 0) return null;
  const text = t.lookingAt(data.cases, data.of);
  return (
    <p className="quiet">
      <progress value={data.cases} max={data.of} aria-label={text} /> {text}
    </p>
  );
}

function Outcome({ check: { cases, events, complete, rules } }: { readonly check: RuleCheck }) {
  const t = useAuditTexts();
  return (
    <>
      <p className="quiet">{t.looked(cases, events)}</p>
      {!complete && <Notice title={t.incomplete} text={t.incompleteText} />}
      <h2>{t.againstRules}</h2>
      <Rules rules={rules.filter(({ nature }) => nature === 'rule')} />
      <h2>{t.lenses}</h2>
      <p className="quiet">{t.lensesAbout}</p>
      <Rules rules={rules.filter(({ nature }) => nature === 'lens')} />
    </>
  );
}

function Rules({ rules }: { readonly rules: RuleCheck['rules'] }) {
  const t = useAuditTexts();
  const { language } = useLanguage();
  return rules.map(({ rule, total, found }) => (
    <details key={rule} className="panel" data-rule={rule}>
      <summary>
        {wordFor(language, 'auditRule', rule)}{' '}
        {total === 0 ? <span className="quiet">{t.none}</span> : <Tag tone="warn">{t.times(total)}</Tag>}
      </summary>
      <p className="quiet">{wordFor(language, 'auditRuleAbout', rule)}</p>
      {total > found.length && <p className="quiet">{t.latest(found.length)}</p>}
      <ul className="found">
        {found.map(({ spots, more }) => (
          <li key={spots.map(({ caseId, revision }) => `${caseId}/${revision}`).join(' ')}>
            {spots.map(({ caseId, caseNumber, revision, at }) => (
              <span key={`${caseId}/${revision}`} className="spot">
                <Link href={`/cases/${caseId}/replay?event=${revision}`}>
                  {t.spot(caseNumber, revision + 1)}
                </Link>{' '}
                <span className="quiet">
                  <Moment at={at} />
                </span>
              </span>
            ))}
            {more > 0 && <span className="quiet">{t.more(more)}</span>}
          </li>
        ))}
      </ul>
    </details>
  ));
}
