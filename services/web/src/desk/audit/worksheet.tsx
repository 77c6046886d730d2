import type { AuditPage } from '@linli/contracts';
import { wordFor } from '@linli/wording';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useLanguage } from '../../both/language.js';
import { sayDay } from '../../both/moments.js';
import { useForm } from '../admin/use-form.js';
import { Link } from '../location.js';
import { useNames } from '../names.js';
import { Notice } from '../parts/notice.js';
import { Shown } from '../parts/shown.js';
import { Tag } from '../parts/tag.js';
import { Waiting } from '../parts/waiting.js';
import { useTitle } from '../title.js';
import { auditAsk, redrawAsk } from './audit-asks.js';
import { closeForm, drawForm, reauditForm } from './audit-forms.js';
import { AuditedCaseView } from './audited-case.js';
import { usePeriodText } from './audits-page.js';
import { useAuditTexts } from './texts.js';

/** 抽查工作底稿: the sample, what was found in each case, and what was said to it. */
export function Worksheet({ auditId }: { readonly auditId: string }) {
  const t = useAuditTexts();
  const query = useQuery(auditAsk(auditId));
  useTitle(t.worksheet);
  return (
    <>
      <p>
        <Link href="/audit">← {t.back}</Link>
      </p>
      <h1>{t.worksheet}</h1>
      {query.data ? <Sheet audit={query.data} /> : <Waiting query={query} />}
    </>
  );
}

function Sheet({ audit }: { readonly audit: AuditPage }) {
  const t = useAuditTexts();
  const { language } = useLanguage();
  const names = useNames();
  const period = usePeriodText();
  const { openForm, dialog } = useForm();
  const { stage, may, cases, sampled } = audit;
  return (
    <>
      <p className="lead">
        {names.area(audit.areaPath.at(-1) ?? '')} · {period(audit.from, audit.to)} ·{' '}
        {wordFor(language, 'samplingMethod', audit.method)}{' '}
        <Tag tone={stage === 'CLOSED' ? 'good' : 'going'}>{t.stages[stage]}</Tag>
      </p>
      {audit.reauditOn !== undefined && <p>{t.reaudit(sayDay(language, audit.reauditOn))}</p>}
      {audit.conclusion && (
        <p className="said-by">
          <strong>{t.conclusion}</strong> <Shown value={audit.conclusion} />
        </p>
      )}
      <Draw audit={audit} />
      {stage !== 'CLOSED' && may.length > 0 && (
        <p className="buttons">
          {stage === 'OPENED' && may.includes('DrawSample') && (
            <Button type="primary" onClick={() => openForm(drawForm(t, audit))}>
              {t.draw}
            </Button>
          )}
          {stage === 'DRAWN' && may.includes('SetReaudit') && (
            <Button onClick={() => openForm(reauditForm(t, audit))}>{t.setReaudit}</Button>
          )}
          {may.includes('CloseAudit') && (
            <Button onClick={() => openForm(closeForm(t, audit))}>{t.close}</Button>
          )}
        </p>
      )}
      {cases.length < sampled && <p className="quiet">{t.onlyYours(cases.length, sampled)}</p>}
      {cases.map((one) => (
        <AuditedCaseView key={one.caseId} audit={audit} audited={one} openForm={openForm} />
      ))}
      {dialog}
    </>
  );
}

/** How the sample came about, for whoever doubts it. */
function Draw({ audit: { auditId, draw, seed, sampled, may } }: { readonly audit: AuditPage }) {
  const t = useAuditTexts();
  const { data, refetch, isFetching } = useQuery(redrawAsk(auditId));
  if (draw === undefined) return null;
  return (
    <section className="panel" aria-label={t.seed}>
      <p>
        {t.population(sampled, draw.population)} · {t.seed} <code className="seed">{seed}</code>
      </p>
      <p className="quiet">{t.howDrawn}</p>
      {may.length > 0 && (
        <Button loading={isFetching} onClick={() => void refetch()}>
          {t.check}
        </Button>
      )}
      {data && (
        <Notice
          tone={data.same ? 'quiet' : 'problem'}
          title={data.same ? t.same(data.population) : t.differs}
        />
      )}
    </section>
  );
}
