import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { systemClock } from '@linli/kernel';
import { createLogger } from '@linli/observability';
import { startProjector } from '@linli/projector';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { ensureAccounts } from '../src/demonstration/accounts.js';
import { establishDistrict } from '../src/demonstration/load.js';
import { scenarios } from '../src/demonstration/scenarios/index.js';
import { daysBefore, midnightBefore } from '../src/demonstration/story-days.js';
import { openTheatre } from '../src/demonstration/theatre.js';
import { openInstallation } from '../src/installation/installation.js';

/*
 * `pnpm bench access-log`: how many lines a working day leaves in the access log. Every story of the demonstration is played
 * at its own time; whoever does something in a case opens its page before, as the web does, with all its questions, and
 * again right after as the page asks anew. Then every case is restricted, and everybody opens again what they opened, at the
 * hour they did: whoever still may leaves a line, and so does whoever may not any more.
 */

/** What the page of a case asks, its history with it. */
const QUESTIONS = ['', '/timeline', '/replay', '/lesson'];
const shanghaiDay = (at: Date): string => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
const log = z.looseObject({
  items: z.array(z.looseObject({ kind: z.string() })),
  next: z.string().optional(),
});

const totalOf = (kinds: ReadonlyMap<string, number>): number =>
  [...kinds.values()].reduce((sum, count) => sum + count, 0);
const casePage = z.looseObject({ revision: z.int() });

const data = await mkdtemp(join(tmpdir(), 'linli-access-log-'));
const logger = createLogger({ name: 'bench', level: 'error', destination: process.stderr });
const installation = await openInstallation({ data, environment: {}, logger });
const { accounts, directory, readModels, store } = installation;
const projector = startProjector({ store, readModels, logger });
try {
  const people = await ensureAccounts(accounts, directory, uuidv7);
  await establishDistrict(installation, systemClock, people);
  const theatre = await openTheatre(installation, people, logger);
  const workerDays = new Set<string>();
  const caseHours = new Set<string>();
  const restrictedCases = new Set<string>();
  let steps = 0;
  let questions = 0;
  let opened = 0;
  const ask = async (login: string, caseId: string, question: string) =>
    await theatre.exchange({ login, method: 'GET', path: `/api/cases/${caseId}${question}`, headers: {} });
  const look = async (login: string, at: Date, caseId: string): Promise<void> => {
    for (const question of QUESTIONS) {
      questions += 1;
      if ((await ask(login, caseId, question)).status !== 200) continue;
      opened += 1;
      caseHours.add(`${login} ${caseId} ${at.toISOString().slice(0, 'YYYY-MM-DDTHH'.length)}`);
    }
  };
  /** What an auditor finds in the log, how many of each kind. */
  const linesByKind = async (): Promise<ReadonlyMap<string, number>> => {
    await readModels.waitFor((await store.end()) ?? 0n, 20_000);
    const kinds = new Map<string, number>();
    let after = '';
    do {
      const path = `/api/access-log?limit=200${after}`;
      const { body } = await theatre.exchange({ login: 'auditor', method: 'GET', path, headers: {} });
      const page = log.parse(body);
      for (const { kind } of page.items) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      after = page.next === undefined ? '' : `&after=${page.next}`;
    } while (after !== '');
    return kinds;
  };
  const today = midnightBefore(systemClock());
  for (const [seed, { days, play }] of Object.entries(scenarios)) {
    let before: (() => Promise<void>) | undefined;
    const onStep = async ({ at, login, path }: { at: Date; login: string; path: string }): Promise<void> => {
      await before?.();
      before = undefined;
      if (login === 'system') return;
      steps += 1;
      workerDays.add(`${login} ${shanghaiDay(at)}`);
      const caseId = /^\/cases\/([\da-f-]{36})\//.exec(path)?.[1];
      if (caseId === undefined) return;
      await look(login, at, caseId);
      before = () => look(login, at, caseId);
    };
    await play(theatre.stage({ dayZero: daysBefore(today, days), seed, onStep }));
  }
  const ordinary = await linesByKind();
  const now = theatre.stage({ dayZero: today, seed: 'now' }).at(0, '00:00');
  for (const caseId of new Set([...caseHours].map((one) => one.split(' ')[1] ?? ''))) {
    const { revision } = casePage.parse((await ask('street', caseId, '')).body);
    const headers = { 'if-match': `"${revision}"`, 'idempotency-key': now.id(caseId) };
    const path = `/api/cases/${caseId}/restriction`;
    const body = { reason: '演示：只限知情人员' };
    const { status } = await theatre.exchange({ login: 'street', method: 'POST', path, headers, body });
    // An archived case stays as it is.
    if (status === 200) restrictedCases.add(caseId);
  }
  const again = [...caseHours].filter((one) => restrictedCases.has(one.split(' ')[1] ?? ''));
  for (const one of again) {
    const [login = '', caseId = '', hour = ''] = one.split(' ');
    theatre.stage({ dayZero: new Date(`${hour}:00:00.000Z`), seed: one }).at(0, '00:05');
    for (const question of QUESTIONS) await ask(login, caseId, question);
  }
  // What was refused is noted soon after it was answered.
  let restricted = await linesByKind();
  for (let before = 0; before < totalOf(restricted); restricted = await linesByKind()) {
    before = totalOf(restricted);
    await delay(1_000);
  }
  await theatre.close();
  const perDay = (count: number): string => (count / workerDays.size).toFixed(2);
  const rows = [
    ['working days (a person, a day)', String(workerDays.size), ''],
    ['steps taken', String(steps), perDay(steps)],
    ['questions a page asked of cases', String(questions), perDay(questions)],
    ['of them answered', String(opened), perDay(opened)],
    ['a person, a case and an hour', String(caseHours.size), perDay(caseHours.size)],
    ['of them of cases that can be restricted', String(again.length), perDay(again.length)],
    ...[...ordinary].map(([kind, count]) => [`lines: ${kind}`, String(count), perDay(count)]),
    ...[...restricted].map(([kind, count]) => [
      `lines when every case is restricted: ${kind}`,
      String(count),
      perDay(count),
    ]),
  ];
  for (const [what = '', count = '', each = ''] of rows)
    process.stdout.write(`${what.padEnd(62)}${count.padStart(6)}${each.padStart(8)}\n`);
} finally {
  await projector.stop();
  await installation.close();
  await rm(data, { recursive: true, force: true });
}
