import type { Area, Webhook, WebhookReceipt } from '@linli/contracts';
import { command } from '../../../both/http.js';
import type { Field, Values } from '../../commands/command-form.js';
import { areaChoices } from '../area-choices.js';
import type { AdminTexts } from '../texts/use-admin-texts.js';
import type { AskedForm } from '../use-form.js';
import type { ToldSecret } from './secret-once.js';

/** What the forms are made for. */
export interface FormsFor {
  readonly texts: AdminTexts['webhooks'];
  readonly areas: readonly Area[];
}

const KINDS = ['opened', 'stage_changed', 'resolved', 'closed', 'reopened', 'overdue'] as const;
/** A receiver hears of a community or village at least. */
const LARGE_ENOUGH = ['city', 'district', 'street', 'community', 'village'];
const COMMUNITY_DIGITS = 12;

function termFields({ texts: t, areas }: FormsFor): readonly Field[] {
  const fits = ({ level, code }: Area): boolean =>
    LARGE_ENOUGH.includes(level) && code.length <= COMMUNITY_DIGITS;
  return [
    { name: 'name', label: { text: t.name }, kind: 'line', max: 60 },
    { name: 'url', label: { text: t.url }, kind: 'line', max: 2000, hint: { text: t.urlHint } },
    { name: 'areaCode', label: { text: t.area }, kind: 'choice', choices: areaChoices(areas, fits) },
    {
      name: 'events',
      label: { text: t.events },
      kind: 'boxes',
      choices: KINDS.map((kind) => ({ value: kind, text: t.kinds[kind] })),
    },
  ];
}

function termsOf({ name = '', url = '', areaCode = '', events = '' }: Values): object {
  return { name: name.trim(), url: url.trim(), areaCode, events: events.split(' ').filter(Boolean) };
}

/** 登记推送. */
export function registerForm(about: FormsFor, onSecret: (told: ToldSecret) => void): AskedForm {
  const t = about.texts;
  return {
    title: t.register,
    about: t.registerAbout,
    draftName: 'register-webhook',
    first: { events: 'opened stage_changed resolved closed' },
    fields: termFields(about),
    submit: async (values, id) => {
      const body = termsOf(values);
      tell(
        await command<WebhookReceipt>({ method: 'PUT', path: `/webhooks/${id}`, body }),
        values.name,
        onSecret,
      );
    },
  };
}

/** 修改推送. */
export function reviseForm(about: FormsFor, webhook: Webhook): AskedForm {
  const { webhookId, name, url, areaCode, events } = webhook;
  return {
    title: `${about.texts.revise} · ${name}`,
    draftName: `webhook.${webhookId}`,
    first: { name, url, areaCode, events: events.join(' ') },
    fields: termFields(about),
    submit: (values, key) =>
      command({ method: 'POST', path: `/webhooks/${webhookId}/terms`, body: termsOf(values), key }),
  };
}

/** 更换签名密钥. */
export function rotateForm(
  { texts: t }: FormsFor,
  { webhookId, name }: Webhook,
  onSecret: (told: ToldSecret) => void,
): AskedForm {
  return {
    title: `${t.rotate} · ${name}`,
    about: t.rotateAbout,
    draftName: `webhook-secret.${webhookId}`,
    fields: [],
    submit: async (_, key) => {
      const path = `/webhooks/${webhookId}/secret`;
      tell(await command<WebhookReceipt>({ method: 'POST', path, body: {}, key }), name, onSecret);
    },
  };
}

/** 暂停、恢复、重新推送、撤销. */
export function plainForm(
  { texts: t }: FormsFor,
  { webhookId, name }: Webhook,
  what: 'pause' | 'resumption' | 'another-try' | 'removal',
): AskedForm {
  const [title, about] = {
    pause: [t.pause, t.pauseAbout],
    resumption: [t.resume, t.resumeAbout],
    'another-try': [t.tryAgain, t.tryAgainAbout],
    removal: [t.remove, t.removeAbout],
  }[what] as [string, string];
  return {
    title: `${title} · ${name}`,
    about,
    draftName: `webhook-${what}.${webhookId}`,
    fields: [],
    submit: (_, key) => command({ method: 'POST', path: `/webhooks/${webhookId}/${what}`, body: {}, key }),
  };
}

function tell({ secret }: WebhookReceipt, name = '', onSecret: (told: ToldSecret) => void): void {
  if (secret !== undefined) onSecret({ name, secret });
}
