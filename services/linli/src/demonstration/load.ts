import { askReadiness, buildApp } from '@linli/api';
import type { Application, Receipt } from '@linli/application';
import type { Clock } from '@linli/kernel';
import { createMetrics, type Logger } from '@linli/observability';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { callerOf, requestFor } from '../commands/context.js';
import { inParallel } from '../imports/in-parallel.js';
import { readJson, writeSecret } from '../installation/data-directory.js';
import type { Installation } from '../installation/installation.js';
import { ensureAccounts, type KnownAccount } from './accounts.js';
import { areas, ESTABLISHED, units } from './district.js';
import { scenarios } from './scenarios/index.js';
import { type Exchange, Stage } from './stage.js';

const DAY = 24 * 3600 * 1000;
const SHANGHAI = 8 * 3600 * 1000;
/** The stories end a day or two before the first start, so that every figure has something recent. */
const STORY_DAYS = 25;
const TOKEN_MINUTES = 30;

const progressSchema = z.object({ dayZero: z.iso.datetime(), finished: z.boolean() });

/**
 * Loads the fictitious district at the first start: areas, units, one account per role, and the scenarios, played through
 * the same routes people use with a clock that stands at the story's own time. All ids are fixed, so a load that was
 * killed goes on where it stopped.
 */
export async function loadDemonstration(
  installation: Installation,
  clock: Clock,
  logger: Logger,
  say: (line: string) => void,
): Promise<readonly KnownAccount[]> {
  const { directory, readModels, accounts } = installation;
  const people = await ensureAccounts(accounts, directory, uuidv7);
  const progress = await readJson(directory.demonstrationProgress, progressSchema);
  if (progress?.finished) return people;

  const dayZero = progress?.dayZero ?? storyBegin(clock());
  await writeSecret(directory.demonstrationProgress, { dayZero, finished: false });
  say('Loading the demonstration district 示范区 …');
  let last = 0n;
  for (const commands of organisation(installation.applicationAt(clock), people)) {
    await inParallel(commands, async (command) => {
      const { position } = await command();
      if (position > last) last = position;
    });
  }
  await readModels.waitFor(last, 10_000);
  await play(installation, people, new Date(dayZero), logger);
  await writeSecret(directory.demonstrationProgress, { dayZero, finished: true });
  return people;
}

/** Areas level by level, so that a parent always stands before its children; then units and mediators. */
function organisation(
  application: Application,
  people: readonly KnownAccount[],
): (() => Promise<Receipt>)[][] {
  const caller = callerOf({ language: 'zh-CN' });
  const establish = areas.map((area) => ({ type: 'EstablishArea' as const, ...area, from: ESTABLISHED }));
  const mediator = people.find(({ login }) => login === 'mediator');
  return [
    ...[...new Set(areas.map(({ level }) => level))].map((level) =>
      establish
        .filter((area) => area.level === level)
        .map((area) => () => application.manageArea(caller, area.code, area, requestFor(area))),
    ),
    units.map(({ duties, ...unit }) => {
      const command = {
        type: 'EstablishUnit' as const,
        ...unit,
        duties: duties === 'all' ? duties : [...duties],
      };
      return () => application.manageUnit(caller, command, requestFor(command));
    }),
    mediator
      ? [() => application.registerMediator(caller, termOf(mediator), requestFor(termOf(mediator)))]
      : [],
  ];
}

function termOf({ accountId: mediatorId }: KnownAccount) {
  const committeeUnit = '370199001001-committee';
  const term = { termFrom: '2025-01-01', termTo: '2027-12-31' };
  return { type: 'RegisterMediator' as const, mediatorId, committeeUnit, ...term };
}

async function play(
  installation: Installation,
  people: readonly KnownAccount[],
  dayZero: Date,
  logger: Logger,
): Promise<void> {
  const { accounts, readModels, store } = installation;
  let now = dayZero;
  const application: Application = installation.applicationAt(() => now.toISOString());
  const app = await buildApp({
    application,
    accounts,
    logger,
    metrics: createMetrics(),
    readiness: () => askReadiness(store, readModels),
    https: false,
    trustProxy: false,
  });
  const tokens = new Map<string, { tokenId: string; token: string }>();
  const expiresAt = new Date(Date.now() + TOKEN_MINUTES * 60_000).toISOString();
  for (const { login, accountId } of people) {
    tokens.set(login, await accounts.issueToken(accountId, { label: 'demonstration', expiresAt }));
  }
  const exchange: Exchange = async ({ login, method, path, headers, body }) => {
    const authorization = `Bearer ${tokens.get(login)?.token}`;
    const answer = await app.inject({
      method,
      url: path,
      headers: { ...headers, authorization },
      ...(body && { payload: body }),
    });
    return { status: answer.statusCode, body: answer.json() };
  };
  try {
    for (const [name, scenario] of Object.entries(scenarios)) {
      const accountIds = Object.fromEntries(people.map(({ login, accountId }) => [login, accountId]));
      await scenario(
        new Stage({
          exchange,
          accountIds,
          dayZero,
          recordedLate: false,
          seed: name,
          onTime: (time) => (now = time),
        }),
      );
    }
  } finally {
    await app.close();
    for (const { tokenId } of tokens.values()) await accounts.revokeToken(tokenId);
  }
}

/** 00:00 in Shanghai, as many days ago as the longest story takes. */
function storyBegin(now: string): string {
  const today = Math.floor((Date.parse(now) + SHANGHAI) / DAY);
  return new Date((today - STORY_DAYS) * DAY - SHANGHAI).toISOString();
}
