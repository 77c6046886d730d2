import type { TokenScope } from '@linli/access';
import { type PersonRole, readablePassword } from '@linli/accounts';
import { type Instant, Rejection, ROLES } from '@linli/kernel';
import { say } from '@linli/wording';
import { table } from '../terminal/table.js';
import { type CommonOptions, withInstallation } from './context.js';

/** Roles a person can have: the system's own clocks have no account. */
export const PERSON_ROLES: readonly PersonRole[] = ROLES.filter((role) => role !== 'SYS');

const DAY_MS = 24 * 3600 * 1000;

/** Who has an account. */
export async function listAccounts(options: CommonOptions): Promise<void> {
  await withInstallation(options, async ({ installation, console }) => {
    const accounts = await installation.accounts.listAccounts();
    const headings = console
      .text('登录名 姓名 角色 区域 单位 状态', 'login name role area unit state')
      .split(' ');
    const rows = accounts.map(({ login, displayName, role, areaCode, orgCode, disabled }) => [
      login,
      displayName,
      say(console.language, `role.${role}`),
      areaCode,
      orgCode,
      disabled ? console.text('停用', 'disabled') : '',
    ]);
    console.print(table(headings, rows));
  });
}

/** Options of `linli add-account`. */
export interface AddAccountOptions extends CommonOptions {
  readonly role: PersonRole;
  readonly area: string;
  readonly org?: string;
  readonly name?: string;
}

/** One more account, with a random password that is shown here once. */
export async function addAccount(login: string, options: AddAccountOptions): Promise<void> {
  await withInstallation(options, async ({ installation, console }) => {
    const { accounts, readModels } = installation;
    const directory = await readModels.loadDirectory();
    if (!directory.area(options.area)) throw new Rejection('AREA_UNKNOWN');
    const password = readablePassword();
    await accounts.createAccount({
      login,
      displayName: options.name ?? login,
      role: options.role,
      areaCode: options.area,
      orgCode: options.org ?? options.area,
      language: console.language,
      password,
      firstPassword: true,
    });
    console.print(`${login}  ${password}`);
  });
}

/** Options of `linli assign`. */
export interface AssignOptions extends CommonOptions {
  readonly role: PersonRole;
  readonly area: string;
  readonly org?: string;
  readonly from?: Instant;
  readonly until?: Instant;
}

/** Another post for an account, now or from a later moment on; what was recorded before keeps the post held then. */
export async function assignPost(login: string, options: AssignOptions): Promise<void> {
  await withInstallation(options, async ({ installation: { accounts, readModels }, console }) => {
    const { role, area, org = area, from, until } = options;
    const directory = await readModels.loadDirectory();
    if (!directory.area(area)) throw new Rejection('AREA_UNKNOWN');
    const accountId = await idOf(accounts, login);
    await accounts.assignPost(accountId, { role, areaCode: area, orgCode: org }, { from, until });
    console.print(`${login}  ${say(console.language, `role.${role}`)}  ${area}  ${org}`);
  });
}

/** A new random password for an account, shown once; every session of the account ends. */
export async function resetPassword(login: string, options: CommonOptions): Promise<void> {
  await withInstallation(options, async ({ installation: { accounts }, console }) => {
    const password = readablePassword();
    await accounts.setPassword(await idOf(accounts, login), password);
    console.print(`${login}  ${password}`);
  });
}

/** For somebody who lost phone and recovery codes, where no administrator is left to do it; every session ends. */
export async function removeSecondFactor(login: string, options: CommonOptions): Promise<void> {
  await withInstallation(options, async ({ installation: { accounts }, console }) => {
    await accounts.removeSecondFactor(await idOf(accounts, login));
    console.print(login);
  });
}

/** A bearer token for a machine that acts as an account, shown once. */
export async function issueToken(
  login: string,
  options: CommonOptions & { readonly label: string; readonly days: number; readonly scope: TokenScope },
): Promise<void> {
  await withInstallation(options, async ({ installation: { accounts }, console }) => {
    const expiresAt = new Date(Date.now() + options.days * DAY_MS).toISOString();
    const { token } = await accounts.issueToken(await idOf(accounts, login), {
      label: options.label,
      scope: options.scope,
      expiresAt,
    });
    console.print(token);
  });
}

async function idOf(
  accounts: { listAccounts(): Promise<readonly { login: string; accountId: string }[]> },
  login: string,
): Promise<string> {
  const found = (await accounts.listAccounts()).find((account) => account.login === login.toLowerCase());
  if (!found) throw new Rejection('ACCOUNT_UNKNOWN');
  return found.accountId;
}
