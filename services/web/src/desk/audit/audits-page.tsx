import type { AuditList } from '@linli/contracts';
import { wordFor } from '@linli/wording';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useLanguage } from '../../both/language.js';
import { dayAfter, dayOf, sayDay } from '../../both/moments.js';
import { useNow } from '../../both/now.js';
import { useForm } from '../admin/use-form.js';
import { areasAsk } from '../asks.js';
import { Link } from '../location.js';
import { useNames } from '../names.js';
import { More } from '../parts/more.js';
import { Notice } from '../parts/notice.js';
import { Tag } from '../parts/tag.js';
import { Waiting } from '../parts/waiting.js';
import { useSession } from '../session.js';
import { auditsAsk } from './audit-asks.js';
import { openForm } from './audit-forms.js';
import { AuditHead } from './audit-head.js';
import { useAuditTexts } from './texts.js';

/** 抽查: the audits that concern the area, and a new one. */
export function AuditsPage() {
  const t = useAuditTexts();
  const session = useSession();
  const today = dayOf(new Date(useNow()));
  const query = useInfiniteQuery(auditsAsk);
  const { data: areas } = useQuery(areasAsk);
  const form = useForm();
  const audits = query.data?.pages.flatMap(({ items }) => items);
  return (
    <>
      <AuditHead page="" />
      <p className="lead">{t.about}</p>
      {session.role === 'AU' && (
        <p>
          <Button
            type="primary"
            disabled={areas === undefined}
            onClick={() => form.openForm(openForm(t, areas ?? [], session.areaCode, today))}
          >
            {t.open}
          </Button>
        </p>
      )}
      {audits === undefined && <Waiting query={query} />}
      {audits?.length === 0 && <Notice title={t.empty} text={t.emptyText} />}
      {audits !== undefined && audits.length > 0 && <AuditTable audits={audits} />}
      <More query={query} />
      {form.dialog}
    </>
  );
}

/** Days of a period of moments: the last one is the day before it ends. */
export function usePeriodText(): (from: string, to: string) => string {
  const { language } = useLanguage();
  return (from, to) =>
    `${sayDay(language, dayOf(new Date(from)))} – ${sayDay(language, dayAfter(dayOf(new Date(to)), -1))}`;
}

function AuditTable({ audits }: { readonly audits: AuditList['items'] }) {
  const t = useAuditTexts();
  const { language } = useLanguage();
  const names = useNames();
  const period = usePeriodText();
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">{t.area}</th>
          <th scope="col">{t.period}</th>
          <th scope="col">{t.progress}</th>
        </tr>
      </thead>
      <tbody>
        {audits.map((audit) => (
          <tr key={audit.auditId}>
            <td>
              <Link className="row-link" href={`/audit/${audit.auditId}`}>
                {names.area(audit.areaPath.at(-1) ?? '')}
              </Link>
              <span className="quiet under">{wordFor(language, 'samplingMethod', audit.method)}</span>
            </td>
            <td>{period(audit.periodFrom, audit.periodTo)}</td>
            <td>
              <Tag tone={audit.stage === 'CLOSED' ? 'good' : 'going'}>{t.stages[audit.stage]}</Tag>{' '}
              {audit.stage !== 'OPENED' && t.examined(audit.examined, audit.sampled)}{' '}
              {audit.unanswered > 0 && <Tag tone="warn">{t.unanswered(audit.unanswered)}</Tag>}
              {audit.reauditOn !== null && (
                <span className="quiet under">{t.reaudit(sayDay(language, audit.reauditOn))}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
