import type { Translated } from '../../../both/language.js';
import type { webhooksZhCN } from './webhooks-zh-cn.js';

/** What the page of webhooks says in English. */
export const webhooksEn: Translated<typeof webhooksZhCN> = {
  about:
    'Other platforms of the city (the hotline, the grid platform) are told when a case moves on, so that they need not keep asking. They are sent case number, type, stage, code of the community and times; never a name, an address or any text; of confidential and restricted cases nothing at all.',
  none: 'No receiver is registered yet.',
  register: 'Register a receiver',
  registerAbout: 'What happens from now on is told. The signing secret is made by the system and shown once.',
  name: 'Name of the receiver',
  url: 'Address',
  urlHint: 'A whole http or https address; put no password into it',
  area: 'Area',
  events: 'Told of',
  kinds: {
    opened: 'opened',
    stage_changed: 'stage changed',
    resolved: 'resolved',
    closed: 'closed',
    reopened: 'reopened',
    overdue: 'overdue',
  },
  state: 'State',
  active: 'told',
  paused: 'paused',
  overlap: 'The former secret signs until',
  delivered: 'Delivered',
  waiting: 'Waiting',
  parked: 'Given up',
  messages: (n) => (n === 1 ? '1 message' : `${n} messages`),
  lastFailure: 'Last failure',
  revise: 'Change',
  rotate: 'Rotate secret',
  rotateAbout:
    'The new secret is shown once. For a day both secrets sign, so that the receiver can change over in its own time.',
  pause: 'Pause',
  pauseAbout: 'What happens meanwhile waits and is sent in order afterwards.',
  resume: 'Resume',
  resumeAbout: 'What waited is sent in order.',
  tryAgain: 'Send again',
  tryAgainAbout:
    'Messages that could not be delivered for two days were given up. Once the receiver is back, they are tried anew.',
  remove: 'Remove',
  removeAbout:
    'Nothing is told any more; what waits or was given up is deleted and the secret is void. This cannot be undone.',
  secretOf: (name) => `Signing secret for ${name}`,
  tellOnce:
    'Hand it to those who look after the receiver now. Once closed it is not shown again; if it is lost, rotate it.',
  close: 'Handed over, close',
};
