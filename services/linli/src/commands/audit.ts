import type { SamplingMethod } from '@linli/case-domain';
import { say, writeMoment } from '@linli/wording';
import { showProgress } from '../terminal/progress.js';
import { table } from '../terminal/table.js';
import { type CommandContext, type CommonOptions, withInstallation } from './context.js';

/** Work that takes longer than this shows how far it is, in milliseconds. */
const PATIENCE_MS = 2_000;

/** What an auditor asks of an area. */
interface AreaOptions extends CommonOptions {
  readonly area: string;
  readonly json?: boolean;
}

/** Options of `linli audit-check` and, with more, of `linli audit-draw`. Days in Shanghai, `to` exclusive. */
export interface AuditCheckOptions extends AreaOptions {
  readonly from: string;
  readonly to: string;
}

export interface AuditDrawOptions extends AuditCheckOptions {
  readonly seed: string;
  readonly size: number;
  readonly method: SamplingMethod;
}

/** 规则核查: what the rules point at in a period, event by event. It names cases, nobody who acted, and gives no verdict. */
export async function auditCheck(options: AuditCheckOptions): Promise<void> {
  await withInstallation(options, async ({ installation, console, caller }) => {
    const progress = patientProgress(console.text('规则核查', 'rules checked'));
    const check = await installation
      .applicationAt()
      .ruleCheck(caller, { area: options.area, ...periodOf(options) }, progress.at)
      .finally(progress.done);
    if (options.json) return console.print(JSON.stringify(check, undefined, 2));
    const { language } = console;
    for (const { rule, nature, total, found } of check.rules) {
      const hint = nature === 'lens' ? console.text('（线索）', ' (a hint)') : '';
      console.print(`${say(language, `auditRule.${rule}`)}${hint}: ${total}`);
      for (const { spots, more } of found) {
        const places = spots.map(({ caseNumber, revision }) => `${caseNumber}#${revision}`);
        console.print(`    ${[...places, ...(more > 0 ? [`+${more}`] : [])].join('  ')}`);
      }
    }
    console.remark(
      console.text(
        `已核查 ${check.cases} 件案件的 ${check.events} 条记录`,
        `${check.events} events of ${check.cases} cases looked at`,
      ),
    );
    if (!check.complete) console.remark(console.text('没有核查全部案件', 'Not all cases were looked at'));
  });
}

/** Draws as an audit draws, under a seed that is given. Nothing is recorded: it is no audit. */
export async function auditDraw(options: AuditDrawOptions): Promise<void> {
  await withInstallation(options, async ({ installation, console, caller }) => {
    const { area, seed, size, method } = options;
    const asked = { area, ...periodOf(options), seed, size, method };
    const lot = await installation.applicationAt().drawLot(caller, asked);
    if (options.json) return console.print(JSON.stringify(lot, undefined, 2));
    const headings = console.text('案号 分层 签', 'number stratum lot').split(' ');
    console.print(
      table(
        headings,
        lot.cases.map(({ caseNumber, stratum, lot: drawn }) => [caseNumber, stratum, drawn]),
      ),
    );
    console.remark(
      console.text(
        `自 ${lot.population} 件案件中抽取 ${lot.cases.length} 件`,
        `${lot.cases.length} of ${lot.population} cases drawn`,
      ),
    );
  });
}

/** The findings of the audits of an area: of which case, what kind, whether answered. What was written stays sealed. */
export async function auditFindings(options: AreaOptions): Promise<void> {
  await withInstallation(options, async (context) => {
    const { console } = context;
    const found = await findingsOf(context, options.area);
    if (options.json) return console.print(JSON.stringify(found, undefined, 2));
    const { language } = console;
    const headings = console
      .text('登记 案号 意见 答复 复查', 'recorded number finding reply again')
      .split(' ');
    console.print(
      table(
        headings,
        found.map(({ at, caseNumber, kind, answers, reauditOn }) => [
          writeMoment(language, at),
          caseNumber,
          say(language, `findingKind.${kind}`),
          answers.map(({ view }) => say(language, `findingView.${view}`)).join(' ') || '–',
          reauditOn ?? '–',
        ]),
      ),
    );
  });
}

/** Audits are read page by page, each with its findings, but for the texts. */
async function findingsOf({ installation, caller }: CommandContext, area: string) {
  const application = installation.applicationAt();
  const auditor = { ...caller, areaCode: area };
  const found = [];
  for (let after: string | undefined; ; ) {
    const page = await application.auditList(auditor, { ...(after !== undefined && { after }) });
    for (const { auditId, reauditOn } of page.items) {
      const { cases } = await application.auditPage(auditor, auditId);
      for (const { caseId, caseNumber, findings } of cases)
        for (const { text: _, answers, ...finding } of findings)
          found.push({
            auditId,
            caseId,
            caseNumber,
            ...finding,
            answers: answers.map(({ answerId, view, at, orgCode }) => ({ answerId, view, at, orgCode })),
            reauditOn,
          });
    }
    if (page.next === undefined) return found;
    after = page.next;
  }
}

function periodOf({ from, to }: AuditCheckOptions) {
  const midnight = (day: string): string => new Date(`${day}T00:00:00.000+08:00`).toISOString();
  return { from: midnight(from), to: midnight(to) };
}

/** A bar that appears only when the work takes some time. */
function patientProgress(label: string) {
  const began = performance.now();
  let bar: ReturnType<typeof showProgress> | undefined;
  let shown = 0;
  return {
    at: (done: number, of: number): void => {
      if (performance.now() - began < PATIENCE_MS) return;
      bar ??= showProgress(label);
      bar.total(of);
      bar.advance(done - shown);
      shown = done;
    },
    done: (): void => bar?.done(),
  };
}
