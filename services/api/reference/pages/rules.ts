import { catalogueV1, LIMIT_NAMES, limitTable } from '@linli/case-domain';
import { FIGURES, PROPOSED_FIGURES } from '@linli/read-models';
import { wordFor } from '@linli/wording';
import { code, page, table } from '../markdown.js';

/** How long, how many, how much, as built in. */
export function limitsPage(): string {
  const rows = LIMIT_NAMES.map((name) => {
    const { basis, fixedByLaw, max, min, name: said, unit, value } = limitTable[name];
    const article = 'article' in basis ? ` ${basis.article}` : '';
    const range = fixedByLaw ? 'fixed by law' : `${min}–${max}`;
    const words = wordFor('en', 'limitUnit', unit);
    return [code(name), said.zh, said.en, value, words, range, `${basis.title} (${basis.version})${article}`];
  });
  return page(
    'Limits 时限',
    'Built-in values. What a district sets from a day on holds from that day on, for the clocks that start then.',
    table(['Name', '名称', 'In English', 'Value', 'Unit', 'May be set to', 'Basis'], rows),
  );
}

/** The register of figures. */
export function figuresPage(): string {
  const rows = (figures: typeof FIGURES) =>
    figures.map(({ definition, id, name, unit, version }) => [
      code(id),
      version,
      unit,
      `**${name.zh}** ${definition.zh}`,
      `**${name.en}** ${definition.en}`,
    ]);
  const heads = ['Id', 'Version', 'Unit', '中文', 'English'];
  return page(
    'Figures 指标',
    'No figure is of a person, and none ranks. Areas add up; numerator and denominator can be opened to the cases behind them.',
    table(heads, rows(FIGURES)),
    '## Proposed 拟议\n\nNot in force and shown by no view: what if these were the definitions (`/what-if?version=`).',
    table(heads, rows(PROPOSED_FIGURES)),
  );
}

/** The built-in types of cases. */
export function caseTypesPage(): string {
  const types = catalogueV1.all();
  const rows = types.map((type) => [
    code(type.code),
    type.name.zh,
    type.name.en,
    type.flow.join(''),
    wordFor('en', 'dueClass', type.dueClass),
    wordFor('en', 'level', type.level),
    wordFor('en', 'confidentiality', type.confidentiality),
    wordFor('en', 'evidenceRule', type.evidence),
    type.outcomes.map((outcome) => wordFor('en', 'outcome', outcome)).join(', '),
  ]);
  return page(
    'Case types 案件类型',
    `${types.length} types, version 1. Flow: S on the spot, R rectification, M mediation, W whistle, P police. A district revises a type from a day on; a case keeps the version it was opened under.`,
    table(['Code', '名称', 'In English', 'Flow', 'Due', 'Begins at', 'Kept', 'Evidence', 'Outcomes'], rows),
  );
}
