import type { Application, Receipt } from '@linli/application';
import type { Clock } from '@linli/kernel';
import type { Logger } from '@linli/observability';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { callerOf, requestFor } from '../commands/context.js';
import { inParallel } from '../imports/in-parallel.js';
import { readJson, writeSecret } from '../installation/data-directory.js';
import type { Installation } from '../installation/installation.js';
import { ensureAccounts, type KnownAccount } from './accounts.js';
import { auditCommunity } from './audit.js';
import { areas, ESTABLISHED, units } from './district.js';
import { tellLessons } from './lessons.js';
import { scenarios } from './scenarios/index.js';
import { daysBefore, midnightBefore } from './story-days.js';
import { openTheatre } from './theatre.js';
import { VISITS_DAYS, visits } from './visits.js';

/** `today`: 00:00 in Shanghai on the day of the first start. Not there in files of the first version. */
const progressSchema = z.object({ today: z.iso.datetime().optional(), finished: z.boolean() });

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
  const { directory, accounts } = installation;
  const people = await ensureAccounts(accounts, directory, uuidv7);
  const progress = await readJson(directory.demonstrationProgress, progressSchema);
  if (progress?.finished) return people;

  const today = progress?.today ?? midnightBefore(clock()).toISOString();
  await writeSecret(directory.demonstrationProgress, { today, finished: false });
  say('Loading the demonstration district 示范区 …');
  await establishDistrict(installation, clock, people);
  await play(installation, people, new Date(today), logger);
  await writeSecret(directory.demonstrationProgress, { today, finished: true });
  return people;
}

/** The areas, units and mediators of the district, on record and shown. */
export async function establishDistrict(
  { applicationAt, readModels }: Pick<Installation, 'applicationAt' | 'readModels'>,
  clock: Clock,
  people: readonly KnownAccount[],
): Promise<void> {
  let last = 0n;
  for (const commands of organisation(applicationAt(clock), people)) {
    await inParallel(commands, async (command) => {
      const { position } = await command();
      if (position > last) last = position;
    });
  }
  await readModels.waitFor(last, 10_000);
}

/** Areas level by level, so that a parent always stands before its children; then units and mediators. */
function organisation(
  application: Application,
  people: readonly KnownAccount[],
): (() => Promise<Receipt>)[][] {
  const caller = callerOf({ language: 'zh-CN' });
  const establish = areas.map((area) => ({ type: 'EstablishArea' as const, ...area, from: ESTABLISHED }));
  const mediators = people.filter(({ role }) => role === 'MD');
  return [
    ...[...new Set(areas.map(({ level }) => level))].map((level) =>
      establish
        .filter((area) => area.level === level)
        .map((area) => () => application.manageArea(caller, area.code, area, requestFor(area))),
    ),
    peopleOf.map(
      (command) => () => application.manageArea(caller, command.code, command.count, requestFor(command)),
    ),
    units.map(({ duties, ...unit }) => {
      const command = {
        type: 'EstablishUnit' as const,
        ...unit,
        duties: duties === 'all' ? duties : [...duties],
      };
      return () => application.manageUnit(caller, command, requestFor(command));
    }),
    mediators.map((mediator) => {
      const command = termOf(mediator);
      return () => application.registerMediator(caller, command, requestFor(command));
    }),
  ];
}

/** How many live and work in each community: what figures of the load are measured by. */
const peopleOf = areas
  .filter(({ level }) => level === 'community')
  .map(({ code, parentCode }, index) => ({
    code,
    count: {
      type: 'CountStaff' as const,
      countedOn: ESTABLISHED,
      residents: 3200 + index * 450,
      workers: 6 + index,
      areaPath: ['370199', parentCode, code],
    },
  }));

function termOf({ accountId: mediatorId }: KnownAccount) {
  const committeeUnit = '370199001001-committee';
  const term = { termFrom: '2025-01-01', termTo: '2027-12-31' };
  return { type: 'RegisterMediator' as const, mediatorId, committeeUnit, ...term };
}

/** Every story ends today, so that every figure has something recent. */
async function play(
  installation: Installation,
  people: readonly KnownAccount[],
  today: Date,
  logger: Logger,
): Promise<void> {
  const theatre = await openTheatre(installation, people, logger);
  try {
    const cases = new Map<string, string>();
    for (const [name, { days, play: perform }] of Object.entries(scenarios)) {
      cases.set(name, await perform(theatre.stage({ dayZero: daysBefore(today, days), seed: name })));
    }
    await visits(theatre.stage({ dayZero: daysBefore(today, VISITS_DAYS), seed: 'visits' }));
    await tellLessons(
      theatre.exchange,
      theatre.stage({ dayZero: daysBefore(today, 1), seed: 'lessons' }),
      cases,
    );
    const audit = theatre.stage({ dayZero: daysBefore(today, 1), seed: 'audit' });
    await auditCommunity(theatre.exchange, audit, today);
  } finally {
    await theatre.close();
  }
}
