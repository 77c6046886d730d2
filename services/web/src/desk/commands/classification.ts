import { type CommandForm, given } from './command-form.js';

/** What a case is held to be: its type, its risk, who may know of it. */
export const classification: Readonly<Record<string, CommandForm>> = {
  ClassifyCase: {
    fields: () => [
      { name: 'typeCode', label: 'typeCode', kind: 'type' },
      { name: 'reason', label: 'reason', kind: 'prose', max: 500 },
    ],
    first: ({ page }) => ({ typeCode: page.typeCode }),
    request: (values) => ({ method: 'POST', path: '/type', body: given(values, 'typeCode', 'reason') }),
  },
  SetRisk: {
    fields: () => [
      { name: 'risk', label: 'risk', kind: 'word', section: 'risk' },
      { name: 'reason', label: 'riskReason', kind: 'prose', max: 500, optional: true },
    ],
    first: ({ page }) => ({ risk: page.risk }),
    request: (values) => ({ method: 'POST', path: '/risk', body: given(values, 'risk', 'reason') }),
  },
  Restrict: {
    fields: ({ word }) => [
      {
        name: 'to',
        label: 'confidentiality',
        kind: 'choice',
        choices: ['restricted', 'confidential_reporter'].map((value) => ({
          value,
          text: word('confidentiality', value),
        })),
      },
      { name: 'reason', label: 'reason', kind: 'prose', max: 500 },
    ],
    first: () => ({ to: 'restricted' }),
    request: (values) => ({ method: 'POST', path: '/restriction', body: given(values, 'to', 'reason') }),
  },
  Unrestrict: {
    fields: () => [{ name: 'reason', label: 'reason', kind: 'prose', max: 500 }],
    request: (values) => ({ method: 'POST', path: '/unrestriction', body: given(values, 'reason') }),
  },
};
