import { REJECTION_CODES } from '@linli/case-domain';
import { problems } from '@linli/wording';
import { statusOfProblem } from '../../src/problems/status-of.js';
import { code, page, sorted, table } from '../markdown.js';

/** Every refusal with its status and both wordings. */
export function refusalsPage(): string {
  const domain: ReadonlySet<string> = new Set(REJECTION_CODES);
  const all = Object.keys(problems['zh-CN']) as (keyof (typeof problems)['zh-CN'])[];
  const tableOf = (isListed: (code: string) => boolean) =>
    table(
      ['Code', 'Status', '中文', 'English'],
      sorted(all.filter(isListed), (one) => one).map((one) => [
        code(one),
        statusOfProblem(one),
        said(problems['zh-CN'][one]),
        said(problems.en[one]),
      ]),
    );
  return page(
    'Refusals 拒绝原因',
    'A refusal is an `application/problem+json` with the code, and its wording in the language of the caller. What stands in braces is filled in.',
    `## By the rules (${domain.size})`,
    tableOf((one) => domain.has(one)),
    '## By the interface',
    tableOf((one) => !domain.has(one)),
  );
}

function said({ detail, title }: { readonly title: string; readonly detail: string }): string {
  return `**${title}** ${detail}`;
}
