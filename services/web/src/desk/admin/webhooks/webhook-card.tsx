import type { Area, Webhook } from '@linli/contracts';
import { wordFor } from '@linli/wording';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useLanguage } from '../../../both/language.js';
import { Moment } from '../../parts/moment.js';
import { Tag } from '../../parts/tag.js';
import { useAdminTexts } from '../texts/use-admin-texts.js';
import type { AskedForm } from '../use-form.js';
import type { ToldSecret } from './secret-once.js';
import { plainForm, reviseForm, rotateForm } from './webhook-forms.js';

interface Props {
  readonly webhook: Webhook;
  readonly areas: readonly Area[];
  readonly onForm: (form: AskedForm) => void;
  readonly onSecret: (told: ToldSecret) => void;
}

/** One receiver: what it is told of, how far the telling is, and what can be done about it. */
export function WebhookCard({ webhook, areas, onForm, onSecret }: Props) {
  const { webhooks: t } = useAdminTexts();
  const about = { texts: t, areas };
  const isPaused = webhook.stage === 'PAUSED';
  const button = (text: string, form: AskedForm): ReactNode => (
    <Button aria-label={`${text} · ${webhook.name}`} onClick={() => onForm(form)}>
      {text}
    </Button>
  );
  return (
    <>
      <Terms webhook={webhook} areas={areas} />
      <Standing webhook={webhook} />
      <div className="buttons">
        {webhook.parked > 0 && button(t.tryAgain, plainForm(about, webhook, 'another-try'))}
        {button(t.revise, reviseForm(about, webhook))}
        {button(t.rotate, rotateForm(about, webhook, onSecret))}
        {isPaused
          ? button(t.resume, plainForm(about, webhook, 'resumption'))
          : button(t.pause, plainForm(about, webhook, 'pause'))}
        {button(t.remove, plainForm(about, webhook, 'removal'))}
      </div>
    </>
  );
}

function Terms({ webhook, areas }: Pick<Props, 'webhook' | 'areas'>) {
  const { webhooks: t } = useAdminTexts();
  const { language } = useLanguage();
  const { url, areaCode, events, overlapUntil, stage } = webhook;
  const area = areas.find(({ code }) => code === areaCode)?.name ?? '';
  return (
    <dl className="broad">
      <Fact name={t.state}>
        {stage === 'PAUSED' ? <Tag tone="warn">{t.paused}</Tag> : <Tag tone="good">{t.active}</Tag>}
      </Fact>
      <Fact name={t.url}>
        <span className="webhook-url">{url}</span>
      </Fact>
      <Fact name={t.area}>
        {area} {areaCode}
      </Fact>
      <Fact name={t.events}>
        {events.map((kind) => wordFor(language, 'webhookEventKind', kind)).join(' · ')}
      </Fact>
      {overlapUntil !== undefined && (
        <Fact name={t.overlap}>
          <Moment at={overlapUntil} />
        </Fact>
      )}
    </dl>
  );
}

function Standing({ webhook }: Pick<Props, 'webhook'>) {
  const { webhooks: t } = useAdminTexts();
  const { language } = useLanguage();
  const { waiting, parked, delivered, lastDeliveredAt, lastFailedAt, lastFailure, lastStatus } = webhook;
  return (
    <dl className="broad">
      <Fact name={t.delivered}>
        {t.messages(delivered)} {lastDeliveredAt !== undefined && <Moment at={lastDeliveredAt} />}
      </Fact>
      <Fact name={t.waiting}>{t.messages(waiting)}</Fact>
      <Fact name={t.parked}>{parked === 0 ? t.messages(0) : <Tag tone="bad">{t.messages(parked)}</Tag>}</Fact>
      {lastFailure !== undefined && lastFailedAt !== undefined && (
        <Fact name={t.lastFailure}>
          {wordFor(language, 'webhookFailure', lastFailure)}
          {lastStatus !== undefined && ` (HTTP ${lastStatus})`} <Moment at={lastFailedAt} />
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
