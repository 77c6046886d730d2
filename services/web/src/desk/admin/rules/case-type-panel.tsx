import type { CaseType } from '@linli/contracts';
import { wordFor } from '@linli/wording';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useLanguage } from '../../../both/language.js';
import { nameOf, said } from '../../../both/reference.js';
import { Notice } from '../../parts/notice.js';
import { Tag } from '../../parts/tag.js';
import { useAdminTexts } from '../texts/use-admin-texts.js';
import { useForm } from '../use-form.js';
import { reviseForm } from './revise-form.js';

/** One type: what it says now, what it said before and will say, and revising it. */
export function CaseTypePanel({ type }: { readonly type: CaseType | undefined }) {
  const { rules: t } = useAdminTexts();
  const { language } = useLanguage();
  const { openForm, dialog } = useForm();
  if (!type) return <Notice title={t.unknownType} />;
  const words = (text: CaseType['name']): string => said(text, language);
  const name = nameOf(type, language);
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t.flow, type.flow.map((one) => wordFor(language, 'flow', one)).join(' · ')],
    [t.dueClass, wordFor(language, 'dueClass', type.dueClass)],
    [t.level, wordFor(language, 'level', type.level)],
    [t.confidentiality, wordFor(language, 'confidentiality', type.confidentiality)],
    [t.evidence, wordFor(language, 'evidenceRule', type.evidence)],
    [t.outcomes, type.outcomes.map((one) => wordFor(language, 'outcome', one)).join(' · ')],
    [t.policeReport, t.police[type.policeReport]],
    [t.retention, wordFor(language, 'keptAs', type.retention)],
    ...type.parameters.map((one) => [words(one.name), `${one.value} ${words(one.unit)}`] as const),
    [t.checklist, type.checklist.map(words).join(' · ')],
    [t.legalBases, type.legalBases.map(({ title, version }) => `${title} (${version})`).join(' · ')],
  ];
  return (
    <section className="panel" aria-label={name}>
      <div className="panel-head">
        <h2>
          {name} <span className="quiet">{type.code}</span>
        </h2>
        <Button type="primary" onClick={() => openForm(reviseForm(t, type, language))}>
          {t.revise}
        </Button>
      </div>
      <dl className="broad">
        {facts
          .filter(([, text]) => text !== '')
          .map(([label, text]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
      <h3>{t.history}</h3>
      <ul>
        {type.history.map(({ version, from, reason }) => (
          <li key={version}>
            {t.version(version)} {from === undefined ? t.builtIn : t.planned(from)}{' '}
            {version === type.version && <Tag tone="good">{t.inForce}</Tag>} {reason}
          </li>
        ))}
      </ul>
      {dialog}
    </section>
  );
}
