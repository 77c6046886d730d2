import type { Caller } from '@linli/access';
import type { Application, CommandRequest, Receipt } from '@linli/application';
import type { ProductStore } from '@linli/event-store';
import type { Rejection } from '@linli/kernel';
import { type PlannedCase, type PlannedMoment, refuseCase } from './plan-history.js';
import type { RowProblem } from './row-problem.js';
import { openTally, type Tally } from './tally.js';

/** What a history is recorded with. */
interface HistoryImport {
  readonly application: Application;
  readonly store: ProductStore;
  readonly caller: Caller;
  readonly lateReason: string;
}

/** Records cases of a history one after another or side by side, and counts. */
export interface HistoryRecorder {
  /** Records one case as far as it is not recorded yet. @returns the rows that are refused */
  record(planned: PlannedCase): Promise<readonly RowProblem[]>;
  /** Cases opened. */
  readonly cases: Tally;
  /** Rows of the log. */
  readonly rows: Tally;
  /** Resolutions and verifications are no rows of the log, nor are reports and acceptances. */
  readonly others: Tally;
}

type Counter = Awaited<ReturnType<typeof openTally>>;

/** Makes a recorder. What is recorded goes through the use cases, at the log's own times, as late entries. */
export async function recordHistory(given: HistoryImport): Promise<HistoryRecorder> {
  const { application, store, caller, lateReason } = given;
  const [cases, rows, others] = await Promise.all([openTally(store), openTally(store), openTally(store)]);
  // Two actors, because nobody verifies what they resolved themselves (I17).
  const handler = { ...caller, accountId: 'import-history' };
  const verifier = { ...caller, accountId: 'import-history-verification' };

  async function record(planned: PlannedCase): Promise<readonly RowProblem[]> {
    const { caseId, report, opening, row, startedAt } = planned;
    const problems: RowProblem[] = [];
    let seen = -1n;
    const request = (key: string, occurredAt: string): CommandRequest => ({
      key: `import ${caseId} ${key}`,
      correlationId: caseId,
      occurredAt,
      lateReason,
    });
    const carryOut = async (
      { count }: Counter,
      { at, commands }: PlannedMoment,
      by: Caller = handler,
    ): Promise<Rejection | undefined> => {
      const before = seen;
      return await count(async () => {
        let receipt: Receipt = { id: caseId, revision: -1, position: seen };
        for (const { key, command, unit } of commands) {
          const who = unit === undefined ? by : { ...by, orgCode: unit };
          receipt = await application.actOnCase(who, caseId, command, request(key, at));
        }
        seen = receipt.position;
        return receipt;
      }, before);
    };
    const begun =
      (await others.count(() => {
        const { occurredAt: _, lateReason: _late, ...body } = report.body;
        return application.fileReport(
          handler,
          { reportId: report.reportId, ...body },
          request('report', startedAt),
        );
      })) ??
      (await cases.count(async () => {
        const { occurredAt: _, lateReason: _late, ...body } = opening;
        const receipt = await application.openCase(handler, { caseId, ...body }, request('case', startedAt));
        seen = receipt.position;
        return receipt;
      })) ??
      (await carryOut(others, planned.acceptance));
    if (begun) {
      const { field } = planned.acceptance;
      return refuseCase({ row, field, reason: begun.code, params: begun.details }, planned.rows);
    }
    for (const moment of planned.activities) note(moment, await carryOut(rows, moment));
    const { ending } = planned;
    const unresolved = ending && (await carryOut(others, ending.resolution));
    if (ending) note(ending.resolution, unresolved);
    if (ending && !unresolved)
      note(ending.verification, await carryOut(others, ending.verification, verifier));
    return problems;

    function note({ row: at, field }: PlannedMoment, refusal: Rejection | undefined): void {
      if (refusal) problems.push({ row: at, field, reason: refusal.code, params: refusal.details });
    }
  }

  return { record, cases: cases.tally, rows: rows.tally, others: others.tally };
}
