import { type Caller, mayDo } from '@linli/access';
import { RETENTION_CLASSES } from '@linli/case-domain';
import { Rejection, systemClock } from '@linli/kernel';
import type { RetentionDue, RetentionSettingRow } from '@linli/read-models';
import { say, sayProblem } from '@linli/wording';
import { table } from '../terminal/table.js';
import { type CommandContext, type CommonOptions, withInstallation } from './context.js';
import { followLog } from './follow-log.js';
import { type Proposed, proposeErasures } from './propose-erasures.js';

/** Options of `linli retention`. */
export interface RetentionOptions extends CommonOptions {
  readonly area?: string;
  /** Day in Shanghai; today unless given. */
  readonly on?: string;
  /** Days to look ahead. */
  readonly within: number;
  readonly propose?: boolean;
  readonly json?: boolean;
}

/** How many persons, by what kept them longest and by area. */
interface Count {
  readonly keptAs: RetentionDue['keptAs'];
  readonly area: string;
  readonly persons: number;
  readonly held: number;
}

const DAY_MS = 86_400_000;

/**
 * Whose time is over: by class and area, then person by person, never by name. With `propose` erasure is asked for in the
 * name of whoever the token is of; somebody else decides, and nothing is erased here.
 */
export async function retention(options: RetentionOptions): Promise<void> {
  await withInstallation(options, async (context) => {
    const { console, installation, logger } = context;
    if (options.propose && options.on !== undefined) {
      console.remark(
        console.text('--propose 只针对今天，请去掉 --on', '--propose is about today: leave out --on'),
      );
      process.exitCode = 2;
      return;
    }
    const by = options.propose ? await proposer(context) : undefined;
    if (by === null) return;
    // What the views have not seen yet would be missing from the list.
    await followLog(installation, (await installation.store.end()) ?? 0n, logger);
    const area = options.area ?? by?.areaCode;
    const directory = await installation.readModels.loadDirectory();
    if (area !== undefined && !directory.area(area)) throw new Rejection('AREA_UNKNOWN', { areaCode: area });
    const start =
      options.on === undefined ? systemClock() : new Date(`${options.on}T00:00:00+08:00`).toISOString();
    const over = await dueAt(context, start, area);
    const later = new Date(Date.parse(start) + options.within * DAY_MS).toISOString();
    const soon = (await dueAt(context, later, area)).filter(
      ({ personRef }) => !over.some((due) => due.personRef === personRef),
    );
    const proposed = by && (await proposeErasures(context, by, over));
    const shown = { start, over, soon, within: options.within, proposed };
    if (options.json) console.print(await asJson(context, shown));
    else await print(context, shown);
    if (proposed && Object.keys(proposed.refused).length > 0) process.exitCode = 1;
  });
}

/** What was found, and done. */
interface Shown {
  readonly start: string;
  readonly over: readonly RetentionDue[];
  readonly soon: readonly RetentionDue[];
  readonly within: number;
  readonly proposed: Proposed | undefined;
}

/** The first of the two persons: whose token it is. `null`, with the reason told, where there is none. */
async function proposer({ console, installation }: CommandContext): Promise<Caller | null> {
  const known = await installation.accounts.callerOfToken(process.env.LINLI_TOKEN ?? '');
  if (!known) {
    console.remark(
      console.text(
        '✗ 申请删除须由本人办理：请把申请人（社区负责人或街道分拨）的令牌放在 LINLI_TOKEN 中（linli issue-token <登录名>）',
        '✗ Somebody has to ask for it: put a token of the community lead or the street desk into LINLI_TOKEN (linli issue-token <login>)',
      ),
    );
    process.exitCode = 2;
    return null;
  }
  if (mayDo(known, 'RequestErasure', { areaPath: [known.areaCode] }) !== 'yes')
    throw new Rejection('FORBIDDEN');
  return known;
}

/** By the schedules in force at that moment. */
async function dueAt(
  { installation: { readModels } }: CommandContext,
  moment: string,
  areaCode: string | undefined,
): Promise<RetentionDue[]> {
  const { catalogue, retention: schedules } = await readModels.loadRules();
  return await readModels.everyRetentionDue({ areaCode, moment, catalogue, schedules: schedules.at(moment) });
}

function countsOf(due: readonly RetentionDue[]): Count[] {
  const counts = new Map<string, Count>();
  for (const { areaPath, held, keptAs } of due) {
    const area = areaPath[2] ?? areaPath.at(-1) ?? '';
    const key = `${RETENTION_CLASSES.indexOf(keptAs)} ${area}`;
    const count = counts.get(key) ?? { keptAs, area, persons: 0, held: 0 };
    counts.set(key, { ...count, persons: count.persons + 1, held: count.held + (held ? 1 : 0) });
  }
  return [...counts].toSorted(([one], [other]) => one.localeCompare(other)).map(([, count]) => count);
}

async function print(context: CommandContext, { start, over, soon, within, proposed }: Shown): Promise<void> {
  const { console, installation } = context;
  const { text } = console;
  const directory = await installation.readModels.loadDirectory();
  const classOf = (name: RetentionDue['keptAs']): string => say(console.language, `keptAs.${name}`);
  const schedules = await schedulesAt(context, start);
  console.print(
    table(
      text('保存类别 年限 版本 自 依据', 'class years version from basis').split(' '),
      schedules.map(({ class: name, years, version, set }) => [
        classOf(name),
        years === null ? text('永久', 'for good') : String(years),
        String(version),
        set?.beginsOn ?? '–',
        set?.basis ?? text('内置', 'built in'),
      ]),
    ),
  );
  for (const [heading, due] of [
    [text(`保存期满：${over.length} 人`, `Time is over: ${over.length} persons`), over],
    [
      text(`${within} 天内期满：${soon.length} 人`, `Over within ${within} days: ${soon.length} persons`),
      soon,
    ],
  ] as const) {
    console.print(`\n${heading}`);
    if (due.length === 0) continue;
    console.print(
      table(
        text('保存类别 区域 人数 其中保全', 'class area persons of_which_held').split(' '),
        countsOf(due).map(({ keptAs, area, persons, held }) => [
          classOf(keptAs),
          `${area} ${directory.area(area)?.name ?? ''}`.trim(),
          String(persons),
          String(held),
        ]),
      ),
    );
    console.print('');
    console.print(
      table(
        text('人员 保存类别 保存至 区域 状态', 'person class last_day area state').split(' '),
        due.map((one) => [
          one.personRef,
          classOf(one.keptAs),
          one.lastDay,
          one.areaPath.at(-1) ?? '',
          stateOf(context, one),
        ]),
      ),
    );
  }
  if (proposed) tell(context, proposed);
}

function stateOf({ console: { text } }: CommandContext, { held, erasure }: RetentionDue): string {
  if (held) return text('依法保全', 'legal hold');
  if (erasure === 'REQUESTED') return text('已申请，待批准', 'asked for, waits for approval');
  return erasure === 'REJECTED' ? text('曾申请，未获批准', 'asked for before, not approved') : '';
}

function tell({ console }: CommandContext, { proposed, waiting, held, rejected, refused }: Proposed): void {
  console.print('');
  console.print(
    console.text(
      `新申请 ${proposed}，此前已申请 ${waiting}，依法保全 ${held}，此前未获批准 ${rejected}；由另一人在“个人信息删除”中批准，尚未删除任何信息`,
      `${proposed} asked for now, ${waiting} before, ${held} under legal hold, ${rejected} not approved before; somebody else decides on the page “Erasure”, nothing is erased yet`,
    ),
  );
  for (const [code, count] of Object.entries(refused))
    console.remark(`✗ ${count} × ${sayProblem(console.language, code).title} (${code})`);
}

async function schedulesAt({ installation: { readModels } }: CommandContext, moment: string) {
  const [{ retention: through }, settings] = await Promise.all([
    readModels.loadRules(),
    readModels.retentionSettings(),
  ]);
  return Object.values(through.at(moment)).map((schedule) => {
    const set = settings.find(
      ({ class: name, version }: RetentionSettingRow) =>
        name === schedule.class && version === schedule.version,
    );
    return { ...schedule, set };
  });
}

async function asJson(
  context: CommandContext,
  { start, over, soon, within, proposed }: Shown,
): Promise<string> {
  const schedules = (await schedulesAt(context, start)).map(({ set, ...schedule }) => ({
    ...schedule,
    from: set?.beginsOn,
    basis: set?.basis,
    setBy: set?.setBy,
  }));
  const part = (due: readonly RetentionDue[]) => ({ counts: countsOf(due), persons: due });
  return JSON.stringify(
    { asOf: start, schedules, over: part(over), within, soon: part(soon), proposed },
    null,
    2,
  );
}
