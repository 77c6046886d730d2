import { fold, happened } from '@linli/kernel';
import t from 'tap';
import { type WebhookCommand, type WebhookState, webhookDecider } from '../../src/index.js';
import { actor, NOW } from '../case/case-story.js';

const terms = {
  name: '热线平台',
  url: 'https://hotline.example/hook',
  areaCode: '370199001',
  events: ['opened' as const],
};
const register: WebhookCommand = { type: 'RegisterWebhook', ...terms, secretId: 'secret-1' };

/** What these commands lead to, one after the other: the events of the last one, and how it stands then. */
function after(...commands: readonly WebhookCommand[]) {
  const ids = { commandId: 'c', causationId: 'c', correlationId: 'c' };
  const meta = { occurredAt: NOW, recordedAt: NOW, by: actor('SA'), ...ids };
  let state: WebhookState = webhookDecider.initial;
  let types: string[] = [];
  for (const command of commands) {
    const events = webhookDecider.decide(command, state, { now: NOW });
    types = events.map(({ type }) => type);
    state = fold(webhookDecider, state, happened(events, meta));
  }
  return { state, types };
}

t.test('a webhook is registered, and the same again is quiet', async (t) => {
  t.match(after(register), { types: ['WebhookRegistered'], state: { ...terms, stage: 'ACTIVE' } });
  t.strictSame(after(register, { ...register, secretId: 'secret-2' }).types, []);
  t.throws(() => after(register, { ...register, name: '别的平台' }), { code: 'WEBHOOK_EXISTS' });
});

t.test('nobody is told of a single grid or household', async (t) => {
  const grid = { ...terms, areaCode: '37019900100101' };
  t.throws(() => after({ ...register, ...grid }), { code: 'WEBHOOK_AREA_TOO_SMALL' });
  t.throws(() => after(register, { type: 'ReviseWebhook', ...grid }), { code: 'WEBHOOK_AREA_TOO_SMALL' });
});

t.test('it is changed, paused and resumed; what changes nothing is quiet', async (t) => {
  const revise = { type: 'ReviseWebhook', ...terms, name: '网格平台' } as const;
  t.match(after(register, revise), { types: ['WebhookRevised'], state: { name: '网格平台' } });
  t.strictSame(after(register, revise, revise).types, []);
  t.match(after(register, { type: 'PauseWebhook' }), {
    types: ['WebhookPaused'],
    state: { stage: 'PAUSED' },
  });
  t.strictSame(after(register, { type: 'PauseWebhook' }, { type: 'PauseWebhook' }).types, []);
  t.strictSame(after(register, { type: 'ResumeWebhook' }).types, []);
  const resumed = after(register, { type: 'PauseWebhook' }, { type: 'ResumeWebhook' });
  t.match(resumed, { types: ['WebhookResumed'], state: { stage: 'ACTIVE' } });
  t.strictSame(after(register, { type: 'TryWebhookAgain' }).types, ['WebhookTriedAgain']);
});

t.test('a rotated secret leaves the former one a day', async (t) => {
  const rotate = { type: 'RotateWebhookSecret', secretId: 'secret-2' } as const;
  const until = new Date(Date.parse(NOW) + 86_400_000).toISOString();
  t.match(after(register, rotate).state, {
    secretId: 'secret-2',
    formerSecret: { secretId: 'secret-1', until },
  });
  t.strictSame(after(register, rotate, rotate).types, []);
});

t.test('what was removed stays removed, and what never was is unknown', async (t) => {
  const remove = { type: 'RemoveWebhook' } as const;
  t.match(after(register, remove), { types: ['WebhookRemoved'], state: { stage: 'REMOVED' } });
  t.strictSame(after(register, remove, remove).types, []);
  t.throws(() => after(register, remove, { type: 'ResumeWebhook' }), { code: 'WEBHOOK_REMOVED_ALREADY' });
  t.throws(() => after(remove), { code: 'WEBHOOK_UNKNOWN' });
});
