import type { MatrixLine, Outcome } from './run-matrix.js';

/** One command in two lines: what was done, and what was refused and how that is worded. */
export function printLine(line: MatrixLine): string {
  const head = `${String(line.number).padStart(2)} ${line.zh}`;
  if (!line.succeeds || !line.refused) return `${head} · ${line.name} · no entry`;
  const { refused, succeeds } = line;
  return [
    `${head} · ${succeeds.request} · ${succeeds.status}${wrong(succeeds)}`,
    `     ${refused.request} · ${refused.status} ${refused.code ?? ''} · ${refused.wording ?? ''}${wrong(refused)}`,
  ].join('\n');
}

/** `59 commands, …`: a number of the table counts once all its commands do. */
export function summary(lines: readonly MatrixLine[]): string {
  const numbers = new Set(lines.map(({ number }) => number));
  const every = (holds: (line: MatrixLine) => boolean) =>
    [...numbers].filter((number) => lines.filter((line) => line.number === number).every(holds)).length;
  const missing = lines.filter(({ succeeds }) => !succeeds);
  const named = missing.map(({ number, name }) => `${number} ${name}`).join(', ');
  const steps = lines.length - missing.length;
  const without = numbers.size - every(({ succeeds }) => succeeds !== undefined);
  return [
    `${numbers.size} commands in ${lines.length} steps (${steps} with an entry)${named && `; no entry for ${named}`}`,
    `${numbers.size} commands, ${every(({ succeeds }) => isRight(succeeds))} succeed, ` +
      `${every(({ refused }) => isRight(refused))} refused, ${without} missing`,
  ].join('\n');
}

/** Whether the request was answered as its entry says. */
export function isRight(outcome: Outcome | undefined): boolean {
  return outcome !== undefined && outcome.wrong === undefined;
}

function wrong(outcome: Outcome): string {
  return outcome.wrong === undefined ? '' : ` · WRONG: ${outcome.wrong} ${outcome.wording ?? ''}`;
}
