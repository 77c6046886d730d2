import type { CasePage } from '@linli/contracts';
import { wordFor } from '@linli/wording';
import { useLanguage } from '../../both/language.js';
import { Moment } from '../parts/moment.js';
import { Part } from '../parts/part.js';
import { Photos } from '../parts/photos.js';
import { Person, Shown } from '../parts/shown.js';
import { Tag } from '../parts/tag.js';
import { useTexts } from '../texts/use-texts.js';
import { MediationFacts } from './mediation-facts.js';
import { DispatchFacts, NoticeFacts, PoliceFacts, WhistleFacts } from './unit-facts.js';

/** What is on file. */
export function Facts({ page }: { readonly page: CasePage }) {
  return (
    <>
      <Reports page={page} />
      {page.mediations.map((mediation) => (
        <MediationFacts key={mediation.mediationId} caseId={page.caseId} mediation={mediation} />
      ))}
      <NoticeFacts caseId={page.caseId} notices={page.notices} />
      <DispatchFacts dispatches={page.dispatches} />
      <WhistleFacts whistles={page.whistles} />
      <PoliceFacts page={page} />
      <Course page={page} />
    </>
  );
}

function Reports({ page }: { readonly page: CasePage }) {
  const { reports } = page;
  const { case: t } = useTexts();
  const { language } = useLanguage();
  return (
    <Part
      title={
        <>
          {t.reports} <span className="count">{reports.length}</span>
        </>
      }
    >
      {reports.map(({ reportId, text, filedAt, channel, reporter, confidentialReporter, ...photos }) => (
        <article key={reportId} className="said">
          <p className="said-by">
            <Shown value={text} />
          </p>
          <p className="quiet facts">
            <span>
              <Moment at={filedAt} /> · {wordFor(language, 'reportChannel', channel)}
            </span>
            {reporter && (
              <span>
                {t.reporter} <Person person={reporter} />
              </span>
            )}
            {confidentialReporter && <Tag>{t.confidentialReporter}</Tag>}
          </p>
          <Photos {...photos} base={`/api/cases/${page.caseId}/photos/${reportId}`} />
        </article>
      ))}
    </Part>
  );
}

function Course({ page }: { readonly page: CasePage }) {
  const { case: t } = useTexts();
  const { language } = useLanguage();
  const moments = [
    [t.opened, page.openedAt],
    [t.accepted, page.acceptedAt],
    [t.resolved, page.resolvedAt],
    [t.closed, page.closedAt],
  ] as const;
  return (
    <Part title={t.facts}>
      <dl>
        {moments.map(([name, at]) =>
          at === undefined ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <Moment at={at} />
              </dd>
            </div>
          ),
        )}
        <div>
          <dt>{t.level}</dt>
          <dd>{wordFor(language, 'level', page.level)}</dd>
        </div>
        <div>
          <dt>{t.channel}</dt>
          <dd>{wordFor(language, 'channel', page.channel)}</dd>
        </div>
        {page.finding !== undefined && (
          <div>
            <dt>{t.finding}</dt>
            <dd>{wordFor(language, 'finding', page.finding)}</dd>
          </div>
        )}
      </dl>
    </Part>
  );
}
