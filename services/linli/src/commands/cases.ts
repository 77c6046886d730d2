import { catalogueV1, STAGES } from '@linli/case-domain';
import { say, writeDeadline } from '@linli/wording';
import { table } from '../terminal/table.js';
import { type CommonOptions, withInstallation } from './context.js';
import { everything } from './find-case.js';

/** Options of `linli cases`. */
export interface CasesOptions extends CommonOptions {
  readonly area?: string;
  readonly stage?: string;
  readonly search?: string;
  readonly limit: number;
}

/** A list of cases, newest first. */
export async function cases(options: CasesOptions): Promise<void> {
  await withInstallation(options, async ({ installation, console }) => {
    const { language } = console;
    const stage = STAGES.find((candidate) => candidate === options.stage?.toUpperCase());
    if (options.stage !== undefined && stage === undefined) {
      console.remark(`--stage: ${STAGES.join(' · ')}`);
      process.exitCode = 2;
      return;
    }
    const { items, next } = await installation.readModels.caseList({
      scope: everything,
      limit: options.limit,
      filter: { areaCode: options.area, search: options.search, ...(stage ? { stages: [stage] } : {}) },
    });
    const headings = console.text('案号 阶段 类型 标题 到期', 'number stage type title due').split(' ');
    console.print(
      table(
        headings,
        items.map(({ caseNumber, stage: at, typeCode, title, dueAt }) => [
          caseNumber,
          say(language, `stage.${at}`),
          nameOfType(typeCode, language === 'en' ? 'en' : 'zh'),
          title,
          dueAt ? writeDeadline(language, dueAt) : '–',
        ]),
      ),
    );
    if (next) console.remark(console.text('还有更多，用 --limit', 'There are more: --limit'));
  });
}

function nameOfType(code: string, language: 'zh' | 'en'): string {
  return catalogueV1.type(code, 1)?.name[language] ?? code;
}
