import type { Directory } from '@linli/case-domain';
import { openPool } from '@linli/postgres';
import { accessLog } from './access-log/query.js';
import { accountEvents } from './account-event/query.js';
import { areas } from './area/query.js';
import { communityView } from './area-view/community.js';
import { districtView } from './area-view/district.js';
import { streetView } from './area-view/street.js';
import { attemptsAtCases } from './attempt/query.js';
import { audits, samplingFrame } from './audit/query.js';
import { auditedCases } from './audit-case/query.js';
import { checkedBuildings } from './building-check/query.js';
import { calendarYears } from './calendar-year/query.js';
import { leftBehind } from './case-area/query.js';
import { currentCase, halfJoined, unfollowedChildren } from './case-bond/query.js';
import { caseById, caseList } from './case-list/query.js';
import { caseTimeline } from './case-timeline/query.js';
import { caseTypeRevisions } from './case-type/query.js';
import { dueClocks } from './clock/due-clocks.js';
import { tasks } from './clock/query.js';
import { unansweredDangers } from './danger/query.js';
import { connectionConfig, type Database, openDatabase, SCHEMA } from './database.js';
import { DIRECTORY_VIEWS, readDirectory } from './directory.js';
import { gridOutlines } from './grid-outline/query.js';
import { lessons } from './lesson/query.js';
import { limitSettings } from './limit/query.js';
import { mediationBoard } from './mediation/board.js';
import { mediators } from './mediator/query.js';
import { mediationSessions } from './mediator-diary/query.js';
import { noticesToRecheck } from './notice/query.js';
import { obligationsDue } from './obligation/query.js';
import { compareFigure } from './past/comparison.js';
import { explainFigure } from './past/explanation.js';
import {
  figureCasesThen,
  figureMatrixThen,
  figureRowsThen,
  figuresThen,
  figureTrendThen,
} from './past/figures-then.js';
import { OpenPasts, Past } from './past/past.js';
import { pastCases } from './past/past-cases.js';
import { whatIf } from './past/what-if.js';
import { personFile } from './person-case/query.js';
import { personErasures, unfinishedErasures } from './person-erasure/query.js';
import { policeInbox } from './police-inbox/query.js';
import type { LogEvent, ReadLog } from './projection/log-event.js';
import { migrate } from './projection/migrate.js';
import type { ParkedStream } from './projection/parked-stream.js';
import { Progress, type Projected } from './projection/progress.js';
import { Projector } from './projection/projector.js';
import { type RebuildContext, rebuild } from './projection/rebuild.js';
import type { BuildOptions } from './projection/shadow.js';
import { standingsOf } from './projection/standing.js';
import { type Verification, verify } from './projection/verify.js';
import type { View } from './projection/view.js';
import { provisionalDues } from './provisional-due/query.js';
import { pendingGroups, reportById, reportBySource, reportList, reportsOfCase } from './report/query.js';
import { strandedReports } from './report/stranded.js';
import { everyRetentionDue, retentionDue } from './retention-due/query.js';
import { retentionSettings } from './retention-setting/query.js';
import { changedCases } from './rule-check/query.js';
import { RULE_VIEWS, type Rules, readRules } from './rules.js';
import { Snapshot } from './snapshot.js';
import { staffCounts } from './staffing/query.js';
import { units } from './unit/query.js';
import { allViews } from './views.js';
import { missedWithoutReport, visitsDue } from './visit/query.js';
import {
  readerPool,
  type Standpoint,
  snapshots,
  walledDatabase,
  walledSnapshots,
} from './wall/walled-database.js';
import { COUNTER, READER } from './wall/walls.js';
import { webhooks } from './webhook/query.js';
import { openWhistles } from './whistle/query.js';

export interface ReadModelsOptions {
  readonly connectionString: string;
  /** Connections for queries, and as many behind the wall; the projector takes one more, listening another. Default 8. */
  readonly connections?: number;
}

export interface RebuildOptions extends BuildOptions {
  readonly read: ReadLog;
  /** Names of the views to build anew; all of them by default. */
  readonly views?: readonly string[];
}

/** The views: tables folded from the log, and the questions asked of them. */
export type ReadModels = ReturnType<typeof createReadModels>;

/** Opens the views. Nothing is connected before the first use; call `migrate` first, `close` last. */
export function createReadModels({ connectionString, connections = 8 }: ReadModelsOptions) {
  const config = connectionConfig(connectionString);
  const queries = openPool({ ...config, max: connections });
  const readers = readerPool(config, connections);
  const writers = openPool({ ...config, max: 2 });
  const db = openDatabase(queries);
  const context: RebuildContext = { config, pool: writers, schema: SCHEMA, allViews };
  const progress = new Progress(config, async () => (await checkpoint()) ?? -1n);
  const open = new OpenPasts(() => progress.reached);
  const projector = new Projector(writers, SCHEMA, allViews, progress);
  const directory = new Snapshot(DIRECTORY_VIEWS, () => readDirectory(db));
  const rules = new Snapshot(RULE_VIEWS, () => readRules(db));
  const forget = (): void => {
    for (const snapshot of [directory, rules]) snapshot.forget();
  };
  for (const { onProjected } of [directory, rules]) progress.onProjected(onProjected);
  progress.onConnected(forget);

  /** The position every view has reached; undefined before the first event or while a new view is still empty. */
  async function checkpoint(): Promise<bigint | undefined> {
    const { rows } = await queries.query<{ position: bigint | null }>(
      `SELECT min(position) AS position FROM ${SCHEMA}.checkpoint`,
    );
    const position = rows[0]?.position ?? -1n;
    return position < 0n ? undefined : position;
  }

  return {
    /**
     * Makes or replaces the tables the code expects, and begins to listen.
     * @returns names of views that start empty: `rebuild` fills them faster than the projector does
     */
    async migrate(): Promise<string[]> {
      const empty = await migrate(writers, SCHEMA, allViews);
      await progress.start();
      return empty;
    },

    checkpoint,

    /**
     * Folds a batch of the log, in order, and moves the checkpoint forward to `checkpoint` in the same transaction.
     * Any event may come again. A stream that does not decode or fold is parked.
     */
    apply: (events: readonly LogEvent[], upTo: bigint): Promise<void> => projector.apply(events, upTo),

    /** Waits until every view has reached the position. @returns false when the time was up before */
    waitFor: (position: bigint, timeoutMs: number): Promise<boolean> => progress.waitFor(position, timeoutMs),

    /** Hears of each commit of any projector; the returned function ends it. */
    onProgress: (listener: (projected: Projected) => void): (() => void) => progress.onProjected(listener),

    /** Folds views from zero beside the serving ones and puts them in their place. */
    async rebuild({ read, views, ...options }: RebuildOptions): Promise<void> {
      await rebuild(context, views ? views.map(viewNamed) : allViews, read, options);
      forget();
    },

    /** Compares the views, row by row, with a fold of the log from zero. */
    verify: (read: ReadLog): Promise<Verification> => verify(context, read),

    /** Names of the views. */
    views: allViews.map(({ table }) => table.name),

    /** Stops the views for a stream from `position` on. */
    park: (stream: string, reason: string, position: bigint): Promise<void> =>
      projector.park(stream, reason, position),

    /** Folds a parked stream from its first event, after whatever was wrong is mended. `events`: all it has. */
    unpark: (stream: string, events: readonly LogEvent[]): Promise<void> => projector.unpark(stream, events),

    async parkedStreams(): Promise<ParkedStream[]> {
      const { rows } = await queries.query<ParkedStream>(
        `SELECT stream, reason, position FROM ${SCHEMA}.parked_stream ORDER BY position`,
      );
      return rows;
    },

    /** How far every view is, what stands still, and how far a rebuild is. */
    standings: () => standingsOf(queries, SCHEMA),

    /** The organisation as it stands, in memory; read again after it changed. */
    loadDirectory: (): Promise<Directory> => directory.load(),

    /** Calendar, limits and catalogue as they are known by now, in memory; read again after one was published or set. */
    loadRules: (): Promise<Rules> => rules.load(),

    calendarYears: () => calendarYears(db),
    limitSettings: () => limitSettings(db),
    retentionSettings: () => retentionSettings(db),
    caseTypeRevisions: () => caseTypeRevisions(db),
    provisionalDues: () => provisionalDues(db),
    areas: (...query: Rest<typeof areas>) => areas(db, ...query),
    units: (...query: Rest<typeof units>) => units(db, ...query),
    mediators: () => mediators(db),
    staffCounts: () => staffCounts(db),
    gridOutlines: () => gridOutlines(db),
    webhooks: () => webhooks(db),
    currentCase: (...query: Rest<typeof currentCase>) => currentCase(db, ...query),
    leftBehind: (...query: Rest<typeof leftBehind>) => leftBehind(db, ...query),
    halfJoined: () => halfJoined(db),
    unfollowedChildren: () => unfollowedChildren(db),
    ...aboutPeople({ now: db, stood: snapshots(queries), counted: new Past(snapshots(queries), null, open) }),
    strandedReports: (...query: Rest<typeof strandedReports>) => strandedReports(db, ...query),
    reportBySource: (...query: Rest<typeof reportBySource>) => reportBySource(db, ...query),
    dueClocks: (...query: Rest<typeof dueClocks>) => dueClocks(db, ...query),
    personFile: (...query: Rest<typeof personFile>) => personFile(db, ...query),
    retentionDue: (...query: Rest<typeof retentionDue>) => retentionDue(db, ...query),
    everyRetentionDue: (...query: Rest<typeof everyRetentionDue>) => everyRetentionDue(db, ...query),
    unfinishedErasures: (...query: Rest<typeof unfinishedErasures>) => unfinishedErasures(db, ...query),
    missedWithoutReport: () => missedWithoutReport(db),
    lessons: (...query: Rest<typeof lessons>) => lessons(db, ...query),
    /**
     * The questions about cases, reports and people with the second wall in front of them: PostgreSQL itself gives out
     * only rows of the standpoint, even to a query that forgot to ask for less.
     */
    within: (standpoint: Standpoint) =>
      aboutPeople({
        // Made when a question needs one: everybody's every command stands here, and few of them ask.
        get now() {
          return walledDatabase(readers, standpoint);
        },
        get stood() {
          return walledSnapshots(readers, standpoint, READER);
        },
        get counted() {
          return new Past(walledSnapshots(readers, standpoint, COUNTER), standpoint, open);
        },
      }),

    async close(): Promise<void> {
      await progress.close();
      await Promise.all([db.destroy(), readers.end(), writers.end()]);
    },
  };
}

function viewNamed(name: string): View {
  const view = allViews.find(({ table }) => table.name === name);
  if (!view) throw new Error(`There is no view ${name}.`);
  return view;
}

/** Where questions about people are asked. */
interface Standing {
  /** How things stand. */
  readonly now: Database;
  /** How they stood: a connection of these two is a transaction. */
  readonly stood: Database;
  /** What is counted, by where it lay. */
  readonly counted: Past;
}

/** The questions about cases, reports and people. */
function aboutPeople(at: Standing) {
  const areaView = () => ({ lists: at.now, counts: at.counted.db });
  return {
    caseList: (...query: Rest<typeof caseList>) => caseList(at.now, ...query),
    caseById: (...query: Rest<typeof caseById>) => caseById(at.now, ...query),
    caseTimeline: (...query: Rest<typeof caseTimeline>) => caseTimeline(at.now, ...query),
    reportList: (...query: Rest<typeof reportList>) => reportList(at.now, ...query),
    reportById: (...query: Rest<typeof reportById>) => reportById(at.now, ...query),
    reportsOfCase: (...query: Rest<typeof reportsOfCase>) => reportsOfCase(at.now, ...query),
    pendingGroups: (...query: Rest<typeof pendingGroups>) => pendingGroups(at.now, ...query),
    policeInbox: (...query: Rest<typeof policeInbox>) => policeInbox(at.now, ...query),
    mediationBoard: (...query: Rest<typeof mediationBoard>) => mediationBoard(at.now, ...query),
    mediationSessions: (...query: Rest<typeof mediationSessions>) => mediationSessions(at.now, ...query),
    noticesToRecheck: (...query: Rest<typeof noticesToRecheck>) => noticesToRecheck(at.now, ...query),
    obligationsDue: (...query: Rest<typeof obligationsDue>) => obligationsDue(at.now, ...query),
    openWhistles: (...query: Rest<typeof openWhistles>) => openWhistles(at.now, ...query),
    unansweredDangers: (...query: Rest<typeof unansweredDangers>) => unansweredDangers(at.now, ...query),
    tasks: (...query: Rest<typeof tasks>) => tasks(at.now, ...query),
    personErasures: (...query: Rest<typeof personErasures>) => personErasures(at.now, ...query),
    checkedBuildings: (...query: Rest<typeof checkedBuildings>) => checkedBuildings(at.now, ...query),
    visitsDue: (...query: Rest<typeof visitsDue>) => visitsDue(at.now, ...query),
    accessLog: (...query: Rest<typeof accessLog>) => accessLog(at.now, ...query),
    accountEvents: (...query: Rest<typeof accountEvents>) => accountEvents(at.now, ...query),
    attemptsAtCases: (...query: Rest<typeof attemptsAtCases>) => attemptsAtCases(at.now, ...query),
    audits: (...query: Rest<typeof audits>) => audits(at.now, ...query),
    auditedCases: (...query: Rest<typeof auditedCases>) => auditedCases(at.now, ...query),
    changedCases: (...query: Rest<typeof changedCases>) => changedCases(at.now, ...query),
    pastCases: (...query: Rest<typeof pastCases>) => pastCases(at.stood, ...query),
    samplingFrame: (...query: Rest<typeof samplingFrame>) => samplingFrame(at.counted.db, ...query),
    figures: (...query: Rest<typeof figuresThen>) => figuresThen(at.counted, ...query),
    figureCases: (...query: Rest<typeof figureCasesThen>) => figureCasesThen(at.counted, ...query),
    figureRows: (...query: Rest<typeof figureRowsThen>) => figureRowsThen(at.counted, ...query),
    figureTrend: (...query: Rest<typeof figureTrendThen>) => figureTrendThen(at.counted, ...query),
    figureMatrix: (...query: Rest<typeof figureMatrixThen>) => figureMatrixThen(at.counted, ...query),
    explainFigure: (...query: Rest<typeof explainFigure>) => explainFigure(at.counted, ...query),
    whatIf: (...query: Rest<typeof whatIf>) => whatIf(at.counted, ...query),
    compareFigure: (...query: Rest<typeof compareFigure>) => compareFigure(at.counted, ...query),
    communityView: (...query: Rest<typeof communityView>) => communityView(areaView(), ...query),
    streetView: (...query: Rest<typeof streetView>) => streetView(areaView(), ...query),
    districtView: (...query: Rest<typeof districtView>) => districtView(at.counted.db, ...query),
  };
}

/** The arguments of a query after the database. */
type Rest<Query> = Query extends (db: never, ...rest: infer R) => unknown ? R : never;
