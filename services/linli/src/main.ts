import { TOKEN_SCOPES } from '@linli/access';
import { EXPORT_LEVELS, EXPORT_PURPOSES, SAMPLING_METHODS } from '@linli/case-domain';
import { StreamUnreadable } from '@linli/event-store';
import { Rejection } from '@linli/kernel';
import { WallMissing } from '@linli/read-models';
import { ProductionRefused, SignInSettingsInvalid } from '@linli/settings';
import { KeyEncryptionKeyUnusable } from '@linli/vault';
import { sayProblem } from '@linli/wording';
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import {
  addAccount,
  assignPost,
  issueToken,
  listAccounts,
  PERSON_ROLES,
  removeSecondFactor,
  resetPassword,
} from './commands/accounts.js';
import { auditCheck, auditDraw, auditFindings } from './commands/audit.js';
import { cases } from './commands/cases.js';
import { demo } from './commands/demo.js';
import { exportCase } from './commands/export-case.js';
import { figures } from './commands/figures.js';
import { importAreas } from './commands/import-areas.js';
import { importHistory } from './commands/import-history.js';
import { importReports } from './commands/import-reports.js';
import { KEY_ACTIONS, keys } from './commands/keys.js';
import { PortTaken } from './commands/listen.js';
import { publishCalendar } from './commands/publish-calendar.js';
import { rebuild } from './commands/rebuild.js';
import { replay } from './commands/replay.js';
import { retention } from './commands/retention.js';
import { store } from './commands/store.js';
import { up } from './commands/up.js';
import { verify } from './commands/verify.js';
import { playableLate } from './demonstration/scenarios/index.js';
import { ImportFailure } from './imports/import-failure.js';
import { sayImportReason } from './imports/say-problem.js';
import { defaultData } from './installation/default-data.js';
import { type Console, openConsole } from './terminal/console.js';

const { env } = process;
// The event store is a process of its own and takes its level from here.
env.LINLI_LOG_LEVEL ??= env.LOG_LEVEL ?? 'warn';
const program = new Command('linli')
  .description('邻里 Linli: cases, from report to resolution')
  .showHelpAfterError();

/** A command with the options all of them take. */
function command(name: string, about: string): Command {
  return program
    .command(name)
    .description(about)
    .option('--data <dir>', '数据目录 where data is kept', defaultData(env))
    .addOption(new Option('--language <language>', 'zh-CN | en').choices(['zh-CN', 'en']));
}

command('up', '启动全部 start everything')
  .option('--port <number>', '端口 port of the web pages and the HTTP interface', port, envPort())
  .option('--host <address>', '监听地址 address to listen on', env.HOST ?? '127.0.0.1')
  .option('--demonstration', '载入示范区 load the demonstration district')
  .option('--no-demonstration', '不载入示范区 do not load it')
  .action(up);

command('store', '只启动事件库 the embedded event store alone')
  .option('--port <number>', '端口 port', port)
  .action(store);

command('import-areas <file>', '导入区划 load an area hierarchy (csv, jsonl, xlsx)')
  .option('--from <date>', '自何日起 valid from', day, new Date().toISOString().slice(0, 10))
  .option('--dry-run', '试运行 check only, write nothing', false)
  .option('--errors <file>', '错误清单 where to write refused rows')
  .action(importAreas);

command('import-reports <file>', '导入诉求 file reports in bulk (csv, jsonl, xlsx)')
  .option('--area <code>', '默认区划 area of rows that name none')
  .option('--system <name>', '来源系统 where the file comes from; with a row’s key it identifies a report')
  .option('--map <field=heading...>', '列对应 which heading stands for which field', [])
  .option('--dry-run', '试运行 check only, write nothing', false)
  .option('--errors <file>', '错误清单 where to write refused rows')
  .action(importReports);

command(
  'import-history <file>',
  '导入历史案件 take over another system’s cases with their own times (csv, jsonl, xlsx)',
)
  .requiredOption('--mapping <file>', '对应关系 what its columns are and what its activities become (JSON)')
  .option('--area <code>', '默认区划 area of cases whose rows name none')
  .option('--dry-run', '试运行 check only, write nothing', false)
  .option('--errors <file>', '错误清单 where to write refused rows')
  .action(importHistory);

command('calendar-publish <file>', '公布放假安排 publish the calendar of a year (columns date, kind, name)')
  .requiredOption('--source <text>', '通知文号 the announcement, as it is cited')
  .option('--on <date>', '公布日期 when it was announced', day, new Date().toISOString().slice(0, 10))
  .action(publishCalendar);

command('cases', '案件列表 list cases')
  .option('--area <code>', '区划 area')
  .option('--stage <stage>', '阶段 stage')
  .option('--search <words>', '标题或案号 words of the title, or a case number')
  .option('--limit <number>', '条数 how many', count, 50)
  .action(cases);

command('replay <case>', '回放 a case step by step, by id or number')
  .option('--at <time>', '截至发生时间 as it was', moment)
  .option('--as-known <time>', '截至登记时间 as it was known', moment)
  .option('--json', 'JSON', false)
  .action(replay);

command('figures', '指标 figures of an area and of its parts')
  .requiredOption('--area <code>', '区划 area')
  .option('--from <date>', '自 first day', day, '2000-01-01')
  .option(
    '--to <date>',
    '至（不含）day after the last',
    day,
    new Date(Date.now() + 86_400_000).toISOString().slice(0, 10),
  )
  .action(figures);

command('retention', '保存期满 whose retention is over, by class and area, then by reference')
  .option('--area <code>', '区划 area')
  .option('--on <date>', '截至何日 as of a day, instead of today', day)
  .option('--within <days>', '另列多少天内期满的 and who follows within so many days', days, 30)
  .option('--propose', '申请删除 ask for erasure in the name of LINLI_TOKEN; somebody else decides', false)
  .option('--json', 'JSON', false)
  .action(retention);
command('audit-check', '规则核查 what the rules point at in a period')
  .requiredOption('--area <code>', '区划 area')
  .requiredOption('--from <date>', '自 first day', day)
  .requiredOption('--to <date>', '至（不含）day after the last, 92 days later at most', day)
  .option('--json', 'JSON', false)
  .action(auditCheck);
command('audit-draw', '抽签 draw cases by lot under a seed; nothing is recorded')
  .requiredOption('--area <code>', '区划 area')
  .requiredOption('--from <date>', '自 first day', day)
  .requiredOption('--to <date>', '至（不含）day after the last', day)
  .requiredOption('--seed <text>', '种子 the same seed draws the same cases')
  .option('--size <number>', '件数 how many', count, 10)
  .addOption(new Option('--method <method>', '方式 how').choices(SAMPLING_METHODS).default('simple'))
  .option('--json', 'JSON', false)
  .action(auditDraw);
command('audit-findings', '抽查意见 what audits found, and whether it was answered')
  .requiredOption('--area <code>', '区划 area')
  .option('--json', 'JSON', false)
  .action(auditFindings);

command('accounts', '账号列表 who has an account').action(listAccounts);
command('add-account <login>', '新增账号 one more account; its password is shown once')
  .addOption(new Option('--role <role>', '角色 role').choices(PERSON_ROLES).makeOptionMandatory())
  .requiredOption('--area <code>', '区划 area the role is bound to')
  .option('--org <code>', '单位 unit the role acts for; the area unless given')
  .option('--name <name>', '姓名 name shown to colleagues')
  .action(addAccount);
command('assign <login>', '调整任职 another post for an account, now or later')
  .addOption(new Option('--role <role>', '角色 role').choices(PERSON_ROLES).makeOptionMandatory())
  .requiredOption('--area <code>', '区划 area the role is bound to')
  .option('--org <code>', '单位 unit the role acts for; the area unless given')
  .option('--from <instant>', '自 from when, instead of now', moment)
  .option('--until <instant>', '至 until when, instead of until further notice', moment)
  .action(assignPost);
command('reset-password <login>', '重置密码 a new password, shown once').action(resetPassword);
command('remove-second-factor <login>', '移除两步验证 for somebody who lost phone and recovery codes').action(
  removeSecondFactor,
);
command('issue-token <login>', '签发令牌 a bearer token for a machine, shown once')
  .option('--label <text>', '用途 what it is for', 'command line')
  .addOption(
    new Option('--scope <scope>', '范围 what it may be used for').choices(TOKEN_SCOPES).default('everything'),
  )
  .option('--days <number>', '有效天数 how long it holds', count, 30)
  .action(issueToken);

command('verify', '核对 check every event and every view')
  .option('--since <file>', '另存的树头 signed heads kept elsewhere, which the log must continue')
  .action(verify);
command('rebuild [view]', '重建视图 fold views from the first event').action(rebuild);
command('export <case>', '导出案卷 one case as a file (ZIP) that can be checked without Linli')
  .addOption(new Option('--level <level>', '范围 how much leaves').choices(EXPORT_LEVELS).default('masked'))
  .addOption(
    new Option('--purpose <purpose>', '用途 what for').choices(EXPORT_PURPOSES).makeOptionMandatory(),
  )
  .option('--note <text>', '说明 such as the number of a file')
  .option('--since <file>', '另存的树头 signed heads kept elsewhere, to be proved against')
  .option('--out <file>', '写入文件 where to, instead of a name of its own')
  .action(exportCase);
command('keys', '主密钥 key-encryption keys: which are in use, a new one, without those before')
  .addArgument(new Argument('[action]').choices(KEY_ACTIONS).default('list'))
  .action(keys);
command('demo <scenario>', `演示 play a scenario through HTTP: ${playableLate.join(', ')}`).action(demo);

function port(text: string): number {
  const value = Number(text);
  if (!/^\d{1,5}$/.test(text) || value > 65_535) throw new InvalidArgumentError('0–65535');
  return value;
}

function envPort(): number | undefined {
  return env.LINLI_PORT === undefined ? undefined : port(env.LINLI_PORT);
}

function count(text: string): number {
  const value = Number(text);
  if (!/^\d{1,3}$/.test(text) || value < 1 || value > 200) throw new InvalidArgumentError('1–200');
  return value;
}

function days(text: string): number {
  const value = Number(text);
  if (!/^\d{1,5}$/.test(text) || value > 36_525) throw new InvalidArgumentError('0–36525');
  return value;
}

function day(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(text)))
    throw new InvalidArgumentError('YYYY-MM-DD');
  return text;
}

/** A time of day without a zone is Shanghai's; a day alone means its end. */
function moment(text: string): string {
  const full = /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T23:59:59.999+08:00` : text.replace(' ', 'T');
  const date = new Date(/(?:Z|[+-]\d{2}:\d{2})$/.test(full) ? full : `${full}+08:00`);
  if (Number.isNaN(date.getTime()))
    throw new InvalidArgumentError('2026-11-24 · "2026-11-24 09:30" · ISO 8601');
  return date.toISOString();
}

/** `linli import areas f` is what people type; commander takes one word. */
function joined(argv: readonly string[]): string[] {
  const [node = '', script = '', first = '', second, ...rest] = argv;
  if (!['import', 'calendar', 'audit'].includes(first) || second === undefined) return [...argv];
  return [node, script, `${first}-${second}`, ...rest];
}

try {
  await program.parseAsync(joined(process.argv));
} catch (error) {
  const console = openConsole(undefined, env);
  console.remark(`✗ ${explain(error, console)}`);
  process.exitCode ||= 1;
}

/** What went wrong, in words where it is somebody's to mend. */
function explain(error: unknown, { language, text }: Console): string {
  if (error instanceof ImportFailure) return sayImportReason(language, error.code, error.details);
  if (error instanceof PortTaken) {
    return text(
      `端口 ${error.port} 已被其他程序占用，请用 --port 另选`,
      `port ${error.port} is taken by another program; choose another one with --port`,
    );
  }
  if (error instanceof Rejection) {
    const { title, detail } = sayProblem(language, error.code, error.details);
    return detail === undefined ? title : `${title} ${detail}`;
  }
  if (error instanceof StreamUnreadable) {
    const { stream, revision } = error;
    return text(
      `${stream} 第 ${revision + 1} 个事件无法读取，可能被改动；请运行 npx linli verify`,
      `event ${revision + 1} of ${stream} cannot be read; it may have been altered: run npx linli verify`,
    );
  }
  if (error instanceof WallMissing) return error.message;
  if (error instanceof ProductionRefused || error instanceof SignInSettingsInvalid) return error.message;
  if (error instanceof KeyEncryptionKeyUnusable) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
