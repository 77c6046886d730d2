import type { AuditedCase, AuditFinding, AuditPage } from '@linli/contracts';
import { wordFor } from '@linli/wording';
import { Button } from 'antd';
import { useId } from 'react';
import { useLanguage } from '../../both/language.js';
import type { AskedForm } from '../admin/use-form.js';
import { Link } from '../location.js';
import { useNames } from '../names.js';
import { Moment } from '../parts/moment.js';
import { Shown } from '../parts/shown.js';
import { StageTag, Tag } from '../parts/tag.js';
import { answerForm, findingForm } from './audit-forms.js';
import { useAuditTexts } from './texts.js';

interface Props {
  readonly audit: AuditPage;
  readonly audited: AuditedCase;
  readonly openForm: (form: AskedForm) => void;
}

/** One case of a sample. */
export function AuditedCaseView({ audit, audited, openForm }: Props) {
  const t = useAuditTexts();
  const { language } = useLanguage();
  const names = useNames();
  const heading = useId();
  const { caseId, findings, confidentiality } = audited;
  const mayRecord = audit.stage === 'DRAWN' && audit.may.includes('RecordFinding');
  return (
    <section className="panel" aria-labelledby={heading}>
      <h2 id={heading}>
        <Link href={`/cases/${caseId}`}>{audited.title}</Link>
      </h2>
      <p className="tags">
        <StageTag stage={audited.stage} />
        {confidentiality !== 'normal' && <Tag>{wordFor(language, 'confidentiality', confidentiality)}</Tag>}
        {findings.length === 0 && <Tag tone="warn">{t.notExamined}</Tag>}
        <span className="quiet">
          {audited.caseNumber} · {names.type(audited.typeCode)} · {names.spot(audited.areaPath)}
        </span>
      </p>
      {findings.map((finding) => (
        <Finding
          key={finding.findingId}
          caseId={caseId}
          finding={finding}
          onAnswer={
            audited.mayAnswer && finding.kind !== 'in_order'
              ? () => openForm(answerForm(t, audit.auditId, finding))
              : undefined
          }
        />
      ))}
      <p className="buttons">
        <Link href={`/cases/${caseId}/replay`}>{t.replay}</Link>
        {mayRecord && (
          <Button onClick={() => openForm(findingForm(t, audit.auditId, audited))}>{t.record}</Button>
        )}
      </p>
    </section>
  );
}

interface FindingProps {
  readonly caseId: string;
  readonly finding: AuditFinding;
  readonly onAnswer: (() => void) | undefined;
}

/** What was found, and what was said to it. */
function Finding({ caseId, finding, onAnswer }: FindingProps) {
  const t = useAuditTexts();
  const { language } = useLanguage();
  const names = useNames();
  const { kind, text, at, atRevision, answers } = finding;
  return (
    <div className="finding">
      <p>
        <Tag tone={kind === 'in_order' ? 'good' : 'warn'}>{wordFor(language, 'findingKind', kind)}</Tag>{' '}
        <span className="quiet">
          <Moment at={at} />
        </span>{' '}
        {atRevision !== undefined && (
          <Link href={`/cases/${caseId}/replay?event=${atRevision}`}>{t.replayAt(atRevision + 1)}</Link>
        )}
      </p>
      <p className="said-by">
        <Shown value={text} />
      </p>
      {answers.map((answer) => (
        <blockquote key={answer.answerId}>
          <p className="quiet">
            {names.unit(answer.orgCode)} · {wordFor(language, 'findingView', answer.view)} ·{' '}
            <Moment at={answer.at} />
          </p>
          <p className="said-by">
            <Shown value={answer.text} />
          </p>
        </blockquote>
      ))}
      {kind !== 'in_order' && answers.length === 0 && onAnswer === undefined && (
        <p className="quiet">{t.waiting}</p>
      )}
      {onAnswer && (
        <p>
          <Button onClick={onAnswer}>{t.answer}</Button>
        </p>
      )}
    </div>
  );
}
