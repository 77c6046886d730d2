import type { Account, Area, IssuedToken, NewPassword, PostList } from '@linli/contracts';
import { send } from '../../../both/http.js';
import { instantOfField } from '../../../both/moments.js';
import { type Field, isGiven, type Values } from '../../commands/command-form.js';
import { areaChoices } from '../area-choices.js';
import type { AdminTexts } from '../texts/use-admin-texts.js';
import type { AskedForm } from '../use-form.js';

/** Roles a person can have, from the grid to the district, then those beside the line. */
export const PERSON_ROLES = ['GW', 'CW', 'MD', 'PL', 'SD', 'SL', 'DU', 'DS', 'AU', 'VR', 'SA'] as const;

type Texts = AdminTexts['accounts'];

/** What the forms are made for. */
export interface FormsFor {
  readonly texts: Texts;
  readonly areas: readonly Area[];
}

/** A post: nobody's post is bound to a grid or a household, so those are not offered. */
function postFields({ texts: t, areas }: FormsFor): readonly Field[] {
  const BOUND = ['city', 'district', 'street', 'community', 'village'];
  return [
    { name: 'role', label: { text: t.role }, kind: 'word', section: 'role', codes: PERSON_ROLES },
    {
      name: 'areaCode',
      label: { text: t.area },
      kind: 'choice',
      choices: areaChoices(areas, ({ level }) => BOUND.includes(level)),
    },
    { name: 'orgCode', label: { text: t.unitOfArea }, kind: 'unit', optional: true },
  ];
}

function postOf({ role = '', areaCode = '', orgCode }: Values) {
  return { role, areaCode, orgCode: isGiven(orgCode) ? (orgCode ?? '') : areaCode };
}

/** 新建账号. */
export function createForm(about: FormsFor, onTold: (told: NewPassword, name: string) => void): AskedForm {
  const t = about.texts;
  return {
    title: t.create,
    about: t.createAbout,
    draftName: 'create-account',
    first: FIRST,
    fields: [
      { name: 'login', label: { text: t.login }, kind: 'line', max: 40, hint: { text: t.loginHint } },
      { name: 'displayName', label: { text: t.name }, kind: 'line', max: 40 },
      ...postFields(about),
      {
        name: 'language',
        label: { text: t.language },
        kind: 'choice',
        choices: [
          { value: 'zh-CN', text: '中文' },
          { value: 'en', text: 'English' },
        ],
      },
    ],
    submit: async (values, id) => {
      const { login = '', displayName = '', language = '' } = values;
      const body = { login: login.trim(), displayName: displayName.trim(), language, ...postOf(values) };
      onTold(await send<NewPassword>('PUT', `/accounts/${id}`, body), displayName);
    },
  };
}

const FIRST: Values = { language: 'zh-CN' };

/** 调整任职. */
export function postForm(about: FormsFor, account: Account): AskedForm {
  const t = about.texts;
  const { role, areaCode, orgCode } = account;
  return {
    title: `${t.takePost} · ${account.displayName}`,
    about: t.takePostAbout,
    draftName: `post.${account.accountId}`,
    first: { role, areaCode, orgCode: orgCode === areaCode ? '' : orgCode },
    fields: [
      ...postFields(about),
      { name: 'from', label: { text: t.from }, kind: 'moment', blankIsNow: true, optional: true },
      { name: 'until', label: { text: t.toOptional }, kind: 'moment', optional: true },
    ],
    submit: (values) =>
      send<PostList>('PUT', `/accounts/${account.accountId}/post`, {
        ...postOf(values),
        ...momentOf('from', values),
        ...momentOf('until', values),
      }),
  };
}

function momentOf(name: 'from' | 'until', { [name]: value = '' }: Values): object {
  return isGiven(value) ? { [name]: instantOfField(value) } : {};
}

/** 重置密码. */
export function renewForm({ texts: t }: FormsFor, account: Account, onTold: (told: NewPassword) => void) {
  return {
    title: `${t.renew} · ${account.displayName}`,
    about: t.renewAbout,
    draftName: `password.${account.accountId}`,
    fields: [],
    submit: async () => onTold(await send<NewPassword>('PUT', `/accounts/${account.accountId}/password`)),
  } satisfies AskedForm;
}

/** 强制退出. */
export function signOutForm({ texts: t }: FormsFor, account: Account): AskedForm {
  return {
    title: `${t.signOut} · ${account.displayName}`,
    about: t.signOutAbout,
    draftName: `sign-out.${account.accountId}`,
    fields: [],
    submit: () => send('DELETE', `/accounts/${account.accountId}/sessions`),
    done: t.signedOut,
  };
}

/** 移除两步验证. */
export function endSecondFactorForm({ texts: t }: FormsFor, account: Account): AskedForm {
  return {
    title: `${t.endSecondFactor} · ${account.displayName}`,
    about: t.endSecondFactorAbout,
    draftName: `second-factor.${account.accountId}`,
    fields: [],
    submit: () => send('DELETE', `/accounts/${account.accountId}/second-factor`),
  };
}

/** 关联统一认证. */
export function linkIdentityForm({ texts: t }: FormsFor, account: Account): AskedForm {
  return {
    title: `${t.link} · ${account.displayName}`,
    about: t.linkAbout,
    draftName: `identity.${account.accountId}`,
    fields: [{ name: 'subject', label: { text: t.subject }, kind: 'line', max: 255 }],
    submit: ({ subject = '' }) =>
      send('PUT', `/accounts/${account.accountId}/identity`, { subject: subject.trim() }),
  };
}

const DAY_MS = 86_400_000;
const TOKEN_DAYS = ['30', '90', '365'] as const;

/** 签发令牌. */
export function tokenForm(
  { texts: t }: FormsFor,
  { accountId, displayName }: Account,
  onTold: (token: string) => void,
): AskedForm {
  const scopes = ['read-figures', 'import-reports', 'read', 'everything'] as const;
  return {
    title: `${t.issueToken} · ${displayName}`,
    about: t.issueTokenAbout,
    draftName: `token.${accountId}`,
    first: { scope: 'read-figures', days: '90' },
    fields: [
      { name: 'label', label: { text: t.tokenFor }, kind: 'line', max: 80 },
      {
        name: 'scope',
        label: { text: t.scope },
        kind: 'choice',
        choices: scopes.map((scope) => ({ value: scope, text: t.scopes[scope] })),
      },
      {
        name: 'days',
        label: { text: t.tokenHolds },
        kind: 'choice',
        choices: TOKEN_DAYS.map((days) => ({ value: days, text: t.days(days) })),
      },
    ],
    submit: async ({ label = '', scope = '', days = '' }, id) => {
      const expiresAt = new Date(Date.now() + Number(days) * DAY_MS).toISOString();
      const body = { label: label.trim(), scope, expiresAt };
      onTold((await send<IssuedToken>('PUT', `/accounts/${accountId}/tokens/${id}`, body)).token);
    },
  };
}

/** 停用账号. */
export function disableForm({ texts: t }: FormsFor, account: Account): AskedForm {
  return {
    title: `${t.disable} · ${account.displayName}`,
    about: t.disableAbout,
    draftName: `disable.${account.accountId}`,
    fields: [],
    submit: () => send('DELETE', `/accounts/${account.accountId}`),
  };
}
