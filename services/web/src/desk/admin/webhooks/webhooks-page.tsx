import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { areasAsk } from '../../asks.js';
import { Part } from '../../parts/part.js';
import { Waiting } from '../../parts/waiting.js';
import { webhooksAsk } from '../admin-asks.js';
import { useAdminTexts } from '../texts/use-admin-texts.js';
import { useForm } from '../use-form.js';
import { SecretOnce, type ToldSecret } from './secret-once.js';
import { WebhookCard } from './webhook-card.js';
import { registerForm } from './webhook-forms.js';

/** 推送: the platforms that are told when cases move on, how far the telling is, and what stands in its way. */
export function WebhooksPage() {
  const { webhooks: t } = useAdminTexts();
  const query = useQuery(webhooksAsk);
  const known = useQuery(areasAsk);
  const { openForm, dialog } = useForm();
  const [told, setTold] = useState<ToldSecret>();
  if (!query.data) return <Waiting query={query} />;
  // A form that is opened earlier would have no areas to choose from, however long one waits.
  if (!known.data) return <Waiting query={known} />;
  const areas = known.data;
  return (
    <>
      <div className="admin-head">
        <p className="quiet lead">{t.about}</p>
        <Button type="primary" onClick={() => openForm(registerForm({ texts: t, areas }, setTold))}>
          {t.register}
        </Button>
      </div>
      {told && <SecretOnce told={told} onClose={() => setTold(undefined)} />}
      {query.data.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        query.data.map((webhook) => (
          <Part key={webhook.webhookId} title={webhook.name}>
            <WebhookCard webhook={webhook} areas={areas} onForm={openForm} onSecret={setTold} />
          </Part>
        ))
      )}
      {dialog}
    </>
  );
}
