import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { PersonRole } from '@linli/accounts';
import {
  COMMUNITY,
  DISTRICT,
  type LivingSystem,
  OTHER_COMMUNITY,
  PASSWORD,
  STREET,
} from '../living-system.js';

/** Where the strangers are at home: another district, with nothing in common with the first. */
const FAR = { district: '370188', street: '370188001', community: '370188001001', grid: '37018800100101' };

/** Somebody without any business in the first area, or with no right to ask at all. */
export interface Stranger {
  readonly name: string;
  readonly role?: PersonRole;
  readonly headers: Readonly<Record<string, string>>;
  /** May not ask for anything, whatever it is. */
  readonly unknown: boolean;
}

const roles: readonly (readonly [name: string, role: PersonRole, areaCode: string, orgCode: string])[] = [
  ['far grid worker', 'GW', FAR.grid, FAR.community],
  ['far community', 'CW', FAR.community, FAR.community],
  ['far mediator', 'MD', FAR.community, `${FAR.community}-committee`],
  ['far police', 'PL', FAR.street, `${FAR.street}-police`],
  ['far street', 'SD', FAR.street, FAR.street],
  ['far leader', 'SL', FAR.street, FAR.street],
  ['far department', 'DU', FAR.street, `${FAR.street}-enforcement`],
  ['far district', 'DS', FAR.district, FAR.district],
  ['far auditor', 'AU', FAR.district, FAR.district],
  ['far callback', 'VR', FAR.district, FAR.district],
  ['far administrator', 'SA', FAR.district, FAR.district],
  ['next grid worker', 'GW', OTHER_COMMUNITY, OTHER_COMMUNITY],
  ['next community', 'CW', OTHER_COMMUNITY, OTHER_COMMUNITY],
  ['next mediator', 'MD', OTHER_COMMUNITY, `${OTHER_COMMUNITY}-committee`],
  ['a department the case is nothing to', 'DU', STREET, `${STREET}-parks`],
];

/** Makes the strangers, and a district for them. The last four are nobody: no token, an ended one, a disabled account, a token made up. */
export async function inviteStrangers(system: LivingSystem): Promise<readonly Stranger[]> {
  await settleFarDistrict(system);
  const { accounts } = system.composition;
  const account = async ([name, role, areaCode, orgCode]: (typeof roles)[number]) => {
    const login = name.replaceAll(' ', '-').slice(0, 40);
    const post = { role, areaCode, orgCode };
    return await accounts.createAccount({
      login,
      displayName: name,
      language: 'en',
      ...post,
      password: PASSWORD,
    });
  };
  const bearer = async (accountId: string, expiresAt = '2099-01-01T00:00:00.000Z') => {
    const { token } = await accounts.issueToken(accountId, { label: 'test', expiresAt });
    return { authorization: `Bearer ${token}` };
  };
  const strangers: Stranger[] = [];
  for (const given of roles) {
    const [name, role] = given;
    strangers.push({ name, role, headers: await bearer(await account(given)), unknown: false });
  }
  const late = await account(['once a community', 'CW', COMMUNITY, COMMUNITY]);
  const gone = await account(['gone district', 'DS', DISTRICT, DISTRICT]);
  const ofGone = await bearer(gone);
  await accounts.disable(gone);
  // Nobody is given a token that has ended: this one ends now.
  const ending = Date.now() + 300;
  const ended = await bearer(late, new Date(ending).toISOString());
  await delay(Math.max(0, ending - Date.now() + 1));
  return [
    ...strangers,
    { name: 'nobody', headers: {}, unknown: true },
    { name: 'an expired token', headers: ended, unknown: true },
    { name: 'a disabled account', headers: ofGone, unknown: true },
    { name: 'a token made up', headers: { authorization: 'Bearer linli_made-up' }, unknown: true },
  ];
}

/** Where a far report lies. */
export const FAR_GRID = FAR.grid;

async function settleFarDistrict(system: LivingSystem): Promise<void> {
  const { application, composition } = system;
  const administrator = system.callerOf('administrator');
  const request = () => ({ key: randomUUID(), correlationId: randomUUID() });
  const areas = [
    [FAR.district, 'district', '3701'],
    [FAR.street, 'street', FAR.district],
    [FAR.community, 'community', FAR.street],
    [FAR.grid, 'grid', FAR.community],
  ] as const;
  for (const [code, level, parentCode] of areas) {
    const area = { code, name: `远区${code}`, level, parentCode, from: '2024-01-01' };
    await application.manageArea(administrator, code, { type: 'EstablishArea', ...area }, request());
  }
  const units = [
    [FAR.community, 'community', FAR.community],
    [FAR.street, 'street_office', FAR.street],
    [`${FAR.street}-police`, 'police_station', FAR.street],
    [`${FAR.street}-enforcement`, 'department', FAR.street],
    [`${FAR.community}-committee`, 'committee', FAR.community],
  ] as const;
  let last = 0n;
  for (const [code, kind, areaCode] of units) {
    const unit = {
      code,
      name: `远处${code}`,
      kind,
      areaCode,
      enforcing: kind === 'department',
      duties: 'all' as const,
    };
    ({ position: last } = await application.manageUnit(
      administrator,
      { type: 'EstablishUnit', ...unit },
      request(),
    ));
  }
  if (!(await composition.readModels.waitFor(last, 10_000))) throw new Error('the views did not come along');
}
