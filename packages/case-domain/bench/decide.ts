import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, release, totalmem } from 'node:os';
import { type Contender, contendersOver } from './contenders.js';
import { historyOf } from './histories.js';

/*
 * Decisions per second over case files of 10, 100 and 500 events: a written agreement in a mediation, all its rules asked.
 * The contenders take turns (A B A B …), since machines are noisy; compare the ratios.
 *
 *   pnpm bench decide [rounds] [milliseconds]
 */

const ROUNDS = Number(process.argv[2] ?? 5);
const MILLISECONDS = Number(process.argv[3] ?? 500);
const LENGTHS = [10, 100, 500];
const OURS = 'Linli handleCommand, store in memory';
const THEIRS = 'Emmett 0.42 CommandHandler, store in memory';

interface Measurement {
  readonly contender: string;
  readonly events: number;
  readonly decisionsPerSecond: number;
  readonly cpuMicrosecondsPerDecision: number;
}

async function measure(contender: Contender, events: number): Promise<Measurement> {
  const batch = Math.max(1, Math.round(2000 / events));
  const [begin, cpu] = [performance.now(), process.cpuUsage()];
  let decided = 0;
  while (performance.now() - begin < MILLISECONDS) {
    await contender.run(batch);
    decided += batch;
  }
  const { system, user } = process.cpuUsage(cpu);
  return {
    contender: contender.name,
    events,
    decisionsPerSecond: Math.round((decided * 1000) / (performance.now() - begin)),
    cpuMicrosecondsPerDecision: Number(((user + system) / decided).toFixed(2)),
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function report(measurements: readonly Measurement[]): void {
  for (const events of LENGTHS) {
    console.log(`\n${events} events on file`);
    const of = (name: string) =>
      measurements.filter((one) => one.events === events && one.contender === name);
    const rate = (name: string) => median(of(name).map((one) => one.decisionsPerSecond));
    for (const name of new Set(measurements.map(({ contender }) => contender))) {
      const rates = of(name).map((one) => one.decisionsPerSecond);
      const cpu = median(of(name).map((one) => one.cpuMicrosecondsPerDecision));
      const spread = `${Math.min(...rates)}–${Math.max(...rates)}`;
      console.log(
        `  ${name.padEnd(44)} ${String(rate(name)).padStart(8)}/s  (${spread})  CPU ${cpu} µs each`,
      );
    }
    console.log(`  Linli : Emmett = ${(rate(OURS) / rate(THEIRS)).toFixed(2)} : 1`);
    const folding = 1 - rate('fold + decide') / rate('decide alone');
    console.log(`  of fold + decide, ${Math.round(folding * 100)} % is the fold`);
  }
  console.log(
    '\nWhat limits: folding the history, once per command; deciding itself does not depend on its length.',
  );
}

const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown CPU'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Linux ${release()}, Node ${process.version}`;
console.log(`Decisions per second, ${ROUNDS} rounds of ${MILLISECONDS} ms, one at a time\n${machine}`);
const measurements: Measurement[] = [];
for (const events of LENGTHS) {
  const contenders = await contendersOver(historyOf(events));
  for (const contender of contenders) await measure(contender, events); // warm
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (const contender of contenders) measurements.push(await measure(contender, events));
  }
}
report(measurements);

await mkdir('.bench', { recursive: true });
const setting = { at: new Date().toISOString(), machine, rounds: ROUNDS, milliseconds: MILLISECONDS };
await writeFile('.bench/decide.json', `${JSON.stringify({ ...setting, measurements }, null, 2)}\n`);
console.log('\nwritten to .bench/decide.json');
