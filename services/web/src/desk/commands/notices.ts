import type { CasePage } from '@linli/contracts';
import { v5 as idFrom } from 'uuid';
import { dayOf, instantOfField } from '../../both/moments.js';
import { type CommandForm, given, linesOf, momentOrNow, type Values } from './command-form.js';

function lastNotice({ notices }: CasePage) {
  return notices.at(-1);
}

const resultName = (itemId: string): string => `result ${itemId}`;

function service(values: Values): object {
  return { servedAt: momentOrNow(values.servedAt), how: values.how };
}

/** Advisory notices by a community, orders by an enforcing authority, and rechecks of what they ask for. Ids of parts follow from that of the whole. */
export const notices: Readonly<Record<string, CommandForm>> = {
  IssueAdvisory: {
    fields: () => [
      { name: 'addresseeName', label: 'addresseeName', kind: 'line', max: 60 },
      { name: 'items', label: 'items', kind: 'prose', max: 4000 },
      { name: 'policyTitle', label: 'policyTitle', kind: 'line', max: 120 },
      { name: 'policyVersion', label: 'policyVersion', kind: 'day' },
      { name: 'servedAt', label: 'servedAt', kind: 'moment', optional: true, blankIsNow: true },
      { name: 'how', label: 'how', kind: 'word', section: 'service' },
    ],
    first: () => ({ policyVersion: dayOf(new Date()) }),
    request: (values, id) => ({
      method: 'PUT',
      path: `/advisories/${id}`,
      body: {
        addressee: { personRef: idFrom('addressee', id), name: values.addresseeName?.trim() },
        items: linesOf(values.items).map((text, at) => ({ itemId: idFrom(`item ${at}`, id), text })),
        policies: [{ title: values.policyTitle?.trim(), version: values.policyVersion }],
        service: service(values),
      },
    }),
  },
  IssueOrder: {
    fields: () => [
      { name: 'documentNumber', label: 'orderNumber', kind: 'line', max: 60 },
      { name: 'addresseeName', label: 'addresseeName', kind: 'line', max: 60 },
      { name: 'items', label: 'items', kind: 'prose', max: 4000 },
      { name: 'policyTitle', label: 'policyTitle', kind: 'line', max: 120 },
      { name: 'policyVersion', label: 'policyVersion', kind: 'day' },
      { name: 'dueAt', label: 'rectifyBy', kind: 'moment' },
      { name: 'servedAt', label: 'servedAt', kind: 'moment', optional: true, blankIsNow: true },
      { name: 'how', label: 'how', kind: 'word', section: 'service' },
    ],
    first: () => ({ policyVersion: dayOf(new Date()) }),
    request: (values, id, { session }) => ({
      method: 'PUT',
      path: `/orders/${id}`,
      body: {
        authority: session.orgCode,
        ...given(values, 'documentNumber'),
        addressee: { personRef: idFrom('addressee', id), name: values.addresseeName?.trim() },
        items: linesOf(values.items).map((text, at) => ({ itemId: idFrom(`item ${at}`, id), text })),
        legalBasis: [{ title: values.policyTitle?.trim(), version: values.policyVersion }],
        service: service(values),
        dueAt: instantOfField(values.dueAt ?? ''),
      },
    }),
  },
  Recheck: {
    fields: ({ page, texts: { label, shown } }) => [
      ...(lastNotice(page)?.items ?? []).map(({ itemId, text }) => ({
        name: resultName(itemId),
        label: { text: label.item(text.text ?? shown.hidden) },
        kind: 'word' as const,
        section: 'itemResult' as const,
      })),
      { name: 'note', label: 'note', kind: 'prose', max: 1000, optional: true },
    ],
    request: (values, id, { page }) => {
      const notice = lastNotice(page);
      return {
        method: 'PUT',
        path: `/notices/${notice?.noticeId ?? ''}/rechecks/${id}`,
        body: {
          results: notice?.items.map(({ itemId }) => ({ itemId, result: values[resultName(itemId)] })),
          ...given(values, 'note'),
        },
      };
    },
  },
};
