import { randomUUID } from 'node:crypto';
import type { Caller } from '@linli/access';
import { Rejection } from '@linli/kernel';
import type { RetentionDue } from '@linli/read-models';
import { v5 as uuidV5 } from 'uuid';
import { inParallel } from '../imports/in-parallel.js';
import { showProgress } from '../terminal/progress.js';
import type { CommandContext } from './context.js';
import { whileFollowed } from './follow-log.js';

/** What became of asking. */
export interface Proposed {
  proposed: number;
  /** Waits for the second person already. */
  waiting: number;
  /** Under legal hold: not asked for. */
  held: number;
  /** Somebody said no before: asked for again by hand only, by whoever knows what has changed. */
  rejected: number;
  /** By the code of the refusal. */
  readonly refused: Record<string, number>;
}

const PROPOSALS = '0b6d2f5e-5c0f-5e0e-9d3b-8c1f5a7d2e44';

/** Asks for the erasure of everybody whose time is over. The same person for the same end is the same request. */
export async function proposeErasures(
  { console, installation, logger }: CommandContext,
  by: Caller,
  due: readonly RetentionDue[],
): Promise<Proposed> {
  const done: Proposed = { proposed: 0, waiting: 0, held: 0, rejected: 0, refused: {} };
  const application = installation.applicationAt();
  const progress = showProgress(console.text('申请删除', 'asking for erasure'));
  progress.total(due.length);
  await whileFollowed(installation, logger, () =>
    inParallel(due, async ({ personRef, lastDay, held, erasure }) => {
      if (erasure === 'REQUESTED') done.waiting += 1;
      else if (held) done.held += 1;
      else if (erasure === 'REJECTED') done.rejected += 1;
      else {
        const erasureId = uuidV5(`${personRef} ${lastDay}`, PROPOSALS);
        const command = { type: 'RequestErasure', erasureId, reason: 'retention_over' } as const;
        const request = { key: `retention ${erasureId}`, correlationId: randomUUID() };
        try {
          await application.actOnPerson(by, personRef, command, request);
          done.proposed += 1;
        } catch (error) {
          if (!(error instanceof Rejection)) throw error;
          done.refused[error.code] = (done.refused[error.code] ?? 0) + 1;
        }
      }
      progress.advance();
    }),
  );
  progress.done();
  return done;
}
