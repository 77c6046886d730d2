import { randomUUID } from 'node:crypto';
import type { Caller } from '@linli/access';
import type { Composition } from '../../src/composition.js';

const DISTRICT = '370199';
const STREET = '370199001';
const COMMUNITY = '370199001001';
const OTHER_COMMUNITY = '370199001002';

/** The grid every report of the benchmark comes from. */
export const GRID = '37019900100101';

/** Bearer tokens: of a grid worker and a community worker of the grid's community, and of a worker from next door. */
export interface Tokens {
  readonly grid: string;
  readonly community: string;
  readonly stranger: string;
}

/** Makes the areas, units and accounts the benchmark needs; the views know them when this returns. */
export async function settle(composition: Composition): Promise<Tokens> {
  const { accounts, readModels } = composition;
  const issue = async (login: string, role: 'GW' | 'CW', areaCode: string): Promise<string> => {
    const account = {
      login,
      displayName: login,
      role,
      areaCode,
      orgCode: areaCode,
      language: 'zh-CN',
    } as const;
    const id = await accounts.createAccount({ ...account, password: randomUUID() });
    return (await accounts.issueToken(id, { label: 'bench', expiresAt: '2099-01-01T00:00:00.000Z' })).token;
  };
  const tokens = {
    grid: await issue('grid', 'GW', COMMUNITY),
    community: await issue('community', 'CW', COMMUNITY),
    stranger: await issue('stranger', 'CW', OTHER_COMMUNITY),
  };

  const application = composition.applicationAt();
  const by: Caller = {
    accountId: randomUUID(),
    role: 'SA',
    areaCode: DISTRICT,
    orgCode: DISTRICT,
    displayName: 'administrator',
    language: 'zh-CN',
    via: 'token',
  };
  const request = () => ({ key: randomUUID(), correlationId: randomUUID() });
  const areas = [
    [DISTRICT, 'district', '3701'],
    [STREET, 'street', DISTRICT],
    [COMMUNITY, 'community', STREET],
    [OTHER_COMMUNITY, 'community', STREET],
    [GRID, 'grid', COMMUNITY],
  ] as const;
  for (const [code, level, parentCode] of areas) {
    const area = { code, name: `区域${code}`, level, parentCode, from: '2024-01-01' };
    await application.manageArea(by, code, { type: 'EstablishArea', ...area }, request());
  }
  let last = 0n;
  for (const code of [COMMUNITY, OTHER_COMMUNITY]) {
    const unit = { code, name: `社区${code}`, kind: 'community', areaCode: code, enforcing: false } as const;
    const command = { type: 'EstablishUnit', ...unit, duties: 'all' } as const;
    last = (await application.manageUnit(by, command, request())).position;
  }
  if (!(await readModels.waitFor(last, 10_000))) throw new Error('the views did not come along');
  return tokens;
}
