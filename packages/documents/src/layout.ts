import type { Language } from '@linli/wording';
import { say } from '@linli/wording';
import type { Block, Field, Form, Item } from './form.js';
import { Paper, type Style, TEXT_WIDTH } from './paper.js';

const body: Style = { size: 12, weight: 'regular', leading: 21.5 };
const heading: Style = { ...body, weight: 'bold' };
const issuer: Style = { size: 16, weight: 'bold', leading: 26 };
const title: Style = { size: 22, weight: 'bold', leading: 36 };
const reference: Style = { size: 10.5, weight: 'regular', leading: 18 };
const foot: Style = { size: 7.5, weight: 'regular', leading: 11 };

/** Two characters, as every Chinese paragraph begins. */
const INDENT = 2 * body.size;
/** Before a heading. */
const GAP = 6;
/** Signatures leave room for a hand or a finger. */
const SIGNATURE: Style = { ...body, leading: 30 };
const LABEL_WIDTH = 270;
const DATE_WIDTH = 120;
/** A seal of a committee is 42 mm across; it goes over the name and the date. */
const SEAL_HEIGHT = 96;
const SEAL_WIDTH = 230;

/** What stands on every page beside the text. */
export interface Running {
  readonly language: Language;
  readonly madeAt: Date;
  readonly running: readonly string[];
  readonly pageOf: (page: number, pages: number) => string;
}

/** Sets a form on paper. Every character must have been found printable before. */
export async function layOut(
  form: Form,
  { language, madeAt, running, pageOf }: Running,
): Promise<Uint8Array> {
  const paper = new Paper({
    title: form.title,
    author: form.issuer,
    keywords: running.join('; '),
    language,
    madeAt,
  });
  const centred = { left: 0, width: TEXT_WIDTH, align: 'center' } as const;
  paper.element('P', () => paper.write(form.issuer, issuer, centred));
  paper.element('H1', () => paper.write(form.title, title, centred));
  for (const line of form.references) {
    paper.element('P', () => paper.write(line, reference, { left: 0, width: TEXT_WIDTH, align: 'right' }));
  }
  paper.skip(6);
  for (const [at, block] of form.blocks.entries()) {
    paper.keepTogether(heightWithNext(block, form.blocks.slice(at + 1)));
    draw(paper, language, block);
  }
  return await paper.finish((page, pages) => [...running, pageOf(page, pages)], foot);
}

/**
 * What must not be parted: a heading from what it heads, a record to be signed from its signatures, and a seal from the
 * line before it, or it would seal a blank sheet.
 */
function heightWithNext(block: Block, [next, ...rest]: readonly Block[]): number {
  if (block.is === 'heading') {
    const section = [next, ...rest].filter((one) => one !== undefined);
    const end = section.findIndex(({ is }) => is === 'heading');
    const record = end < 0 && section.every(({ is }) => is === 'fields' || is === 'signature');
    return (
      heading.leading +
      GAP +
      (record ? section : section.slice(0, 1)).reduce((sum, one) => sum + leastOf(one), 0)
    );
  }
  return leastOf(block) + (next?.is === 'seal' ? SEAL_HEIGHT : 0);
}

/** The least a block takes up. */
function leastOf(block: Block): number {
  if (block.is === 'fields') return block.fields.length * body.leading;
  if (block.is === 'signature') return SIGNATURE.leading;
  return block.is === 'seal' ? SEAL_HEIGHT : 2 * body.leading;
}

function draw(paper: Paper, language: Language, block: Block): void {
  const whole = { left: 0, width: TEXT_WIDTH };
  switch (block.is) {
    case 'heading':
      paper.skip(GAP);
      paper.element('H2', () => paper.write(block.text, heading, whole));
      break;
    case 'text':
      for (const paragraph of block.text.split('\n')) {
        const indent = block.flush ? 0 : INDENT;
        paper.element('P', () => paper.write(paragraph, body, { ...whole, indent }));
      }
      break;
    case 'fields':
      fields(paper, language, block.fields, INDENT);
      paper.skip(4);
      break;
    case 'items':
      for (const [at, item] of block.items.entries()) numbered(paper, language, at + 1, item);
      break;
    case 'signature':
      paper.element('P', () => signature(paper, block));
      break;
    case 'seal':
      paper.element('P', () => seal(paper, block));
      break;
  }
}

/** Labels in one column, what belongs to them in the next. */
function fields(paper: Paper, language: Language, all: readonly Field[], left: number): void {
  const labels = all.map(({ label }) => say(language, 'document.labelled', { label, text: '' }));
  const widths = labels.map((label) => paper.widthOf(label, body.size, body.weight));
  const labelWidth = Math.max(...widths) + 2;
  const column = { left: left + labelWidth, width: TEXT_WIDTH - left - labelWidth };
  for (const [at, { text }] of all.entries()) {
    paper.element('P', () => {
      paper.keepTogether(body.leading);
      paper.place(labels[at] ?? '', body, { left, width: labelWidth });
      if (text === undefined) {
        paper.rule(body, { left: column.left, width: column.width / 2 });
        paper.skip(body.leading);
      } else paper.write(text, body, column);
    });
  }
}

function numbered(paper: Paper, language: Language, number: number, { text, fields: own }: Item): void {
  const column = { left: INDENT + 20, width: TEXT_WIDTH - INDENT - 20 };
  paper.element('P', () => {
    paper.keepTogether(body.leading);
    paper.place(`${number}.`, body, { left: INDENT, width: 20 });
    paper.write(text, body, column);
  });
  if (own) fields(paper, language, own, column.left);
}

function signature(paper: Paper, { label, date }: Extract<Block, { is: 'signature' }>): void {
  const lines = paper.lines(label, SIGNATURE, { left: 0, width: LABEL_WIDTH });
  const last = lines.pop() ?? '';
  paper.keepTogether(SIGNATURE.leading + lines.length * body.leading);
  for (const line of lines) paper.write(line, body, { left: 0, width: LABEL_WIDTH });
  paper.place(last, SIGNATURE, { left: 0, width: LABEL_WIDTH });
  const from = paper.widthOf(last, SIGNATURE.size, SIGNATURE.weight) + 6;
  const to = TEXT_WIDTH - DATE_WIDTH;
  paper.rule(SIGNATURE, { left: from, width: to - from - 8 });
  paper.place(date, SIGNATURE, { left: to, width: DATE_WIDTH, align: 'right' });
  paper.skip(SIGNATURE.leading);
}

function seal(paper: Paper, { name, note, date }: Extract<Block, { is: 'seal' }>): void {
  const column = { left: TEXT_WIDTH - SEAL_WIDTH, width: SEAL_WIDTH, align: 'center' } as const;
  paper.keepTogether(SEAL_HEIGHT);
  paper.skip(30);
  for (const line of [name, note, date]) paper.write(line, body, column);
}
