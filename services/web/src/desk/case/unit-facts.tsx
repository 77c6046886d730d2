import type { CasePage } from '@linli/contracts';
import { wordFor } from '@linli/wording';
import { useLanguage } from '../../both/language.js';
import { useNames } from '../names.js';
import { Deadline, Moment } from '../parts/moment.js';
import { Part } from '../parts/part.js';
import { Person, Shown } from '../parts/shown.js';
import { Tag } from '../parts/tag.js';
import { useTexts } from '../texts/use-texts.js';
import { DocumentButton } from './document-button.js';

/** To whom the case was dispatched, the latest first. */
export function DispatchFacts({ dispatches }: Pick<CasePage, 'dispatches'>) {
  const { case: t } = useTexts();
  const names = useNames();
  if (dispatches.length === 0) return null;
  return (
    <Part title={t.dispatches}>
      {dispatches
        .toReversed()
        .map(({ dispatchId, leadUnit, supportingUnits, taskDueAt, signedAt, outsideDutyList }) => (
          <article key={dispatchId} className="said">
            <p>
              {t.lead} <strong>{names.unit(leadUnit)}</strong>{' '}
              {signedAt === undefined ? (
                <Tag tone="warn">{t.unsigned}</Tag>
              ) : (
                <Tag tone="good">{t.signed}</Tag>
              )}{' '}
              {outsideDutyList && <Tag tone="warn">{t.outsideDuty}</Tag>}
            </p>
            <p className="quiet facts">
              {supportingUnits.length > 0 && (
                <span>
                  {t.support} {supportingUnits.map(names.unit).join(' · ')}
                </span>
              )}
              <span>
                {t.task} <Deadline at={taskDueAt} />
              </span>
            </p>
          </article>
        ))}
    </Part>
  );
}

/** Whistles: who was called, who came, and what came of it. */
export function WhistleFacts({ whistles }: Pick<CasePage, 'whistles'>) {
  const { case: t } = useTexts();
  const { language } = useLanguage();
  const names = useNames();
  if (whistles.length === 0) return null;
  return (
    <Part title={t.whistles}>
      {whistles.map(({ whistleId, question, meetingAt, departments }) => (
        <article key={whistleId} className="said">
          <p className="said-by">
            <Shown value={question} />
          </p>
          <p className="quiet">
            {t.meeting} <Moment at={meetingAt} />
          </p>
          <ul>
            {departments.map(({ department, arrivedAt, representative, contribution, rating }) => (
              <li key={department}>
                <strong>{names.unit(department)}</strong>{' '}
                {rating !== undefined && <Tag>{wordFor(language, 'whistleRating', rating)}</Tag>}{' '}
                {arrivedAt === undefined ? (
                  <span className="quiet">{t.absent}</span>
                ) : (
                  <>
                    <span className="quiet">
                      <Moment at={arrivedAt} /> {t.arrived}
                    </span>{' '}
                    <Shown value={representative} /> <Shown value={contribution} />
                  </>
                )}
              </li>
            ))}
          </ul>
        </article>
      ))}
    </Part>
  );
}

/** Advisory notices and orders, never as one. */
export function NoticeFacts({ caseId, notices }: Pick<CasePage, 'caseId' | 'notices'>) {
  const { case: t } = useTexts();
  const { language } = useLanguage();
  const names = useNames();
  if (notices.length === 0) return null;
  return (
    <Part title={t.notices}>
      {notices.map(({ noticeId, kind, authority, documentNumber, addressee, items, servedAt, due }) => (
        <article key={noticeId} className="said">
          <p>
            <strong>{t[kind]}</strong> {documentNumber} {authority !== undefined && names.unit(authority)}{' '}
            <DocumentButton document={kind} path={`/cases/${caseId}/notices/${noticeId}`} />
          </p>
          <p className="quiet facts">
            <span>
              {t.addressee} <Person person={addressee} />
            </span>
            <span>
              {t.served} <Moment at={servedAt} />
            </span>
            <span>
              {t.rectifyBy} <Deadline at={due.at} />
            </span>
          </p>
          <ul>
            {items.map(({ itemId, text, result }) => (
              <li key={itemId}>
                <Shown value={text} />{' '}
                {result !== undefined && (
                  <Tag tone={result === 'done' ? 'good' : 'warn'}>
                    {wordFor(language, 'itemResult', result)}
                  </Tag>
                )}
              </li>
            ))}
          </ul>
        </article>
      ))}
    </Part>
  );
}

/** Hand-overs to the police, and danger that was reported. */
export function PoliceFacts({ page: { handovers, dangers } }: { readonly page: CasePage }) {
  const { case: t } = useTexts();
  const { language } = useLanguage();
  const names = useNames();
  if (handovers.length + dangers.length === 0) return null;
  return (
    <Part title={handovers.length === 0 ? t.dangers : t.police}>
      {handovers.map(({ handoverId, station, reasonCode, reason, handedOverAt, ...answer }) => (
        <article key={handoverId} className="said">
          <p>
            <strong>{names.unit(station)}</strong> {wordFor(language, 'policeReason', reasonCode)}
          </p>
          <p>
            <Shown value={reason} />
          </p>
          <p className="quiet facts">
            <Moment at={handedOverAt} />
            {answer.acceptedAt !== undefined && (
              <span>
                {wordFor(language, 'event', 'PoliceAccepted')} <Moment at={answer.acceptedAt} />{' '}
                {answer.policeNumber}
              </span>
            )}
            {answer.returnedAt !== undefined && (
              <span>
                {wordFor(language, 'event', 'PoliceReturned')} <Moment at={answer.returnedAt} />{' '}
                {answer.letterNumber}
              </span>
            )}
          </p>
        </article>
      ))}
      {dangers.map(({ dangerId, text, reportedAt, acknowledgedAt }) => (
        <article key={dangerId} className="said">
          <p className="said-by">
            <Shown value={text} />
          </p>
          <p className="quiet facts">
            <span>
              {t.dangers} <Moment at={reportedAt} />
            </span>
            {acknowledgedAt !== undefined && (
              <span>
                {t.acknowledged} <Moment at={acknowledgedAt} />
              </span>
            )}
          </p>
        </article>
      ))}
    </Part>
  );
}
