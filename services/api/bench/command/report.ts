import { median, quantile } from '@linli/testing';
import type { Kind } from './requests.js';

/** One turn of one contender with so many commands at once. */
export interface ClosedLoop {
  readonly contender: string;
  readonly kind: Kind;
  readonly atOnce: number;
  readonly perSecond: number;
  /** CPU used per command, in microseconds, by process. */
  readonly cpuMicroseconds: Readonly<Record<'client' | 'api' | 'store' | 'postgres', number>>;
}

/** One turn of one contender at a steady rate. */
export interface OpenLoop {
  readonly contender: string;
  /** From when a command was due to when it was answered. */
  readonly milliseconds: readonly number[];
}

const KINDS: Readonly<Record<Kind, string>> = {
  report: 'file a report: a new stream, name, phone and address of a person nobody knows yet',
  evidence: 'add evidence: a case is read and decided on, nothing in the event is personal',
};

/** Prints the rates beside each other; the ratio is that of the first contender, which has everything on. */
export function printClosedLoop(turns: readonly ClosedLoop[], names: readonly string[]): void {
  for (const kind of ['report', 'evidence'] as const) {
    console.log(`\n${KINDS[kind]}`);
    for (const atOnce of new Set(turns.map((turn) => turn.atOnce))) {
      console.log(`  ${atOnce} at once`);
      const of = (name: string) =>
        turns.filter((turn) => turn.contender === name && turn.kind === kind && turn.atOnce === atOnce);
      const everything = median(of(names[0] ?? '').map(({ perSecond }) => perSecond));
      for (const name of names) {
        const rates = of(name).map(({ perSecond }) => perSecond);
        const cpu = (part: keyof ClosedLoop['cpuMicroseconds']) =>
          median(of(name).map(({ cpuMicroseconds }) => cpuMicroseconds[part]));
        console.log(
          `    ${name.padEnd(26)} ${String(median(rates)).padStart(5)}/s  (${Math.min(...rates)}–${Math.max(...rates)})` +
            `  on is ×${(everything / median(rates)).toFixed(2)}` +
            `  CPU µs/command: client ${cpu('client')}, api ${cpu('api')}, store ${cpu('store')}, postgres ${cpu('postgres')}`,
        );
      }
    }
  }
}

/** Prints the distributions of all turns of each contender, and how far the turns were apart. */
export function printOpenLoop(turns: readonly OpenLoop[], names: readonly string[], perSecond: number): void {
  console.log(
    `\n${perSecond} commands per second, both kinds by turns, whether or not those before are answered`,
  );
  for (const name of names) {
    const own = turns.filter(({ contender }) => contender === name).map(({ milliseconds }) => milliseconds);
    const ms = (share: number) => quantile(own.flat(), share).toFixed(1).padStart(6);
    const tails = own.map((values) => quantile(values, 0.99).toFixed(1));
    console.log(
      `  ${name.padEnd(26)} p50 ${ms(0.5)} ms  p99 ${ms(0.99)} ms  p99.9 ${ms(0.999)} ms` +
        `  p99 of each turn: ${tails.join(', ')}`,
    );
  }
}
