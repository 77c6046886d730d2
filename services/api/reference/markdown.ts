/** A table of Markdown; what stands in a cell cannot end it. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows.map((row) => row.map(cell))];
  return lines.map((line) => `| ${line.join(' | ')} |`).join('\n');
}

function cell(given: string | number): string {
  return String(given).replaceAll('|', '\\|').replaceAll('\n', ' ');
}

/** Words of the code: `STAGE_NOT_ALLOWED`. */
export function code(given: string): string {
  return `\`${given}\``;
}

/** A page, with the note that nobody needs to write it. */
export function page(title: string, ...parts: readonly string[]): string {
  const note = 'Generated from the code by `pnpm reference`; do not edit. 由代码生成，请勿手改。';
  return `${[`# ${title}`, note, ...parts].join('\n\n')}\n`;
}

/** In an order that is the same everywhere. */
export function sorted<T>(given: Iterable<T>, by: (one: T) => string): T[] {
  return [...given].toSorted((one, other) => (by(one) < by(other) ? -1 : Number(by(one) > by(other))));
}
