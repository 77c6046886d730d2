import type { CasePage } from '@linli/contracts';
import { wordFor } from '@linli/wording';
import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../../both/language.js';
import { mediatorsAsk } from '../asks.js';
import { Deadline, Moment } from '../parts/moment.js';
import { Part } from '../parts/part.js';
import { Person, Shown } from '../parts/shown.js';
import { Tag, type Tone } from '../parts/tag.js';
import { useTexts } from '../texts/use-texts.js';
import { DocumentButton } from './document-button.js';

type Mediation = CasePage['mediations'][number];
type Agreement = Mediation['agreements'][number];

const stances: Readonly<Record<'consented' | 'refused' | 'notAsked', Tone>> = {
  consented: 'good',
  refused: 'bad',
  notAsked: 'plain',
};
const states: Readonly<Record<Agreement['obligations'][number]['state'], Tone>> = {
  open: 'going',
  performed: 'good',
  late: 'warn',
  partly: 'warn',
  defaulted: 'bad',
};

/** A mediation: parties and their stance, sessions, agreements and what was promised. */
export function MediationFacts({
  caseId,
  mediation,
}: {
  readonly caseId: string;
  readonly mediation: Mediation;
}) {
  const { case: t } = useTexts();
  const { language } = useLanguage();
  const mediator = useMediatorName(mediation.mediatorId);
  const { mediationId, origin, matter, parties, sessions, agreements, terminated, due } = mediation;
  return (
    <Part title={t.mediation}>
      <p>
        <Shown value={matter} />
      </p>
      <p className="quiet facts">
        <span>{wordFor(language, 'mediationOrigin', origin)}</span>
        {mediator !== undefined && (
          <span>
            {wordFor(language, 'role', 'MD')} {mediator}
          </span>
        )}
        {due && <Deadline at={due.at} />}
        {terminated && (
          <span>
            {t.terminated}: {wordFor(language, 'terminationGround', terminated.ground)}{' '}
            <Moment at={terminated.at} />
          </span>
        )}
      </p>
      <ul>
        {parties.map(({ partyId, standing, person, stance = 'notAsked' as const }) => (
          <li key={partyId}>
            {wordFor(language, 'partyStanding', standing)} <Person person={person} />{' '}
            <Tag tone={stances[stance]}>{t[stance]}</Tag>
          </li>
        ))}
      </ul>
      {sessions.map(({ sessionId, startsAt, room, open, heldAt, adjournedUntil, minutes }, at) => (
        <article key={sessionId} className="said">
          <p>
            <strong>{t.session(at + 1)}</strong> <Moment at={startsAt} /> {room}{' '}
            <span className="quiet">{open ? t.sessionOpen : t.sessionClosed}</span>{' '}
            {heldAt !== undefined && <Tag tone="good">{t.held}</Tag>}{' '}
            {heldAt !== undefined && (
              <DocumentButton
                document="minutes"
                path={`/cases/${caseId}/mediations/${mediationId}/sessions/${sessionId}/minutes`}
              />
            )}
            {adjournedUntil !== undefined && <Moment at={adjournedUntil} />}
          </p>
          {minutes && (
            <p className="said-by">
              <Shown value={minutes} />
            </p>
          )}
        </article>
      ))}
      {agreements.map((agreement) => (
        <AgreementFacts key={agreement.agreementId} caseId={caseId} agreement={agreement} />
      ))}
    </Part>
  );
}

function useMediatorName(mediatorId: string | undefined): string | undefined {
  const { data } = useQuery({ ...mediatorsAsk, enabled: mediatorId !== undefined });
  return data?.find((entry) => entry.mediatorId === mediatorId)?.name;
}

function AgreementFacts({ caseId, agreement }: { readonly caseId: string; readonly agreement: Agreement }) {
  const { case: t, obligationState } = useTexts();
  const { language } = useLanguage();
  const { form, facts, effectiveAt, obligations } = agreement;
  return (
    <article className="said">
      <p>
        <strong>{wordFor(language, 'agreementForm', form)}</strong>{' '}
        {effectiveAt === undefined ? (
          <Tag tone="warn">{t.notEffective}</Tag>
        ) : (
          <span className="quiet">
            <Moment at={effectiveAt} /> {t.effective}
          </span>
        )}{' '}
        <DocumentButton document="agreement" path={`/cases/${caseId}/agreements/${agreement.agreementId}`} />
      </p>
      <p className="said-by">
        <Shown value={facts} />
      </p>
      {obligations.length > 0 && <h3>{t.obligation}</h3>}
      <ul>
        {obligations.map(({ obligationId, content, amountFen, dueAt, state }) => (
          <li key={obligationId}>
            <Shown value={content} /> {amountFen !== undefined && yuan(language, amountFen)}{' '}
            <span className="quiet">
              <Deadline at={dueAt} />
            </span>{' '}
            <Tag tone={states[state]}>{obligationState[state]}</Tag>
          </li>
        ))}
      </ul>
    </article>
  );
}

function yuan(language: string, fen: number): string {
  return new Intl.NumberFormat(language, { style: 'currency', currency: 'CNY' }).format(fen / 100);
}
