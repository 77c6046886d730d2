import type { Account, Area } from '@linli/contracts';
import { command } from '../../../both/http.js';
import { dayOf } from '../../../both/moments.js';
import { isYes } from '../../commands/command-form.js';
import { areaChoices } from '../area-choices.js';
import type { AdminTexts } from '../texts/use-admin-texts.js';
import type { AskedForm } from '../use-form.js';

type Texts = AdminTexts['organisation'];

/** 设立单位. */
export function unitForm(t: Texts, areas: readonly Area[], areaCode: string): AskedForm {
  return {
    title: t.establishUnit,
    draftName: `establish-unit.${areaCode}`,
    first: { areaCode, unit: areaCode === '' ? '' : `${areaCode}-`, enforcing: 'no' },
    fields: [
      { name: 'name', label: { text: t.name }, kind: 'line', max: 80 },
      { name: 'kind', label: { text: t.kind }, kind: 'word', section: 'unitKind' },
      { name: 'areaCode', label: { text: t.within }, kind: 'choice', choices: areaChoices(areas) },
      { name: 'unit', label: { text: t.unitCode }, kind: 'line', max: 40, hint: { text: t.unitCodeHint } },
      { name: 'enforcing', label: { text: t.enforcing }, kind: 'yes-no' },
    ],
    submit: ({ unit = '', name, kind, enforcing, areaCode: within }) =>
      command({
        method: 'PUT',
        path: `/units/${encodeURIComponent(unit.trim())}`,
        body: { name: name?.trim(), kind, areaCode: within, enforcing: isYes(enforcing) },
      }),
  };
}

/** 登记调解员, or another term. */
export function mediatorForm(t: Texts, accounts: readonly Account[]): AskedForm {
  return {
    title: t.register,
    about: t.registerAbout,
    draftName: 'register-mediator',
    first: { termFrom: dayOf(new Date()) },
    fields: [
      {
        name: 'mediatorId',
        label: { text: t.mediator },
        kind: 'choice',
        choices: accounts
          .filter(({ role, disabled }) => role === 'MD' && !disabled)
          .map(({ accountId, displayName, login }) => ({
            value: accountId,
            text: `${displayName} ${login}`,
          })),
      },
      {
        name: 'committeeUnit',
        label: { text: t.committee },
        kind: 'unit',
        of: (kind) => kind === 'committee',
      },
      { name: 'termFrom', label: { text: t.termFrom }, kind: 'day' },
      { name: 'termTo', label: { text: t.termTo }, kind: 'day' },
    ],
    submit: ({ mediatorId = '', committeeUnit, termFrom, termTo }) =>
      command({
        method: 'PUT',
        path: `/mediators/${mediatorId}`,
        body: { committeeUnit, termFrom, termTo },
      }),
  };
}
