import type { Caller } from '@linli/access';
import { draw, type SamplingMethod } from '@linli/case-domain';
import { demandMayDo } from '../../demand-may-do.js';
import type { Parts } from '../../parts.js';
import { areaSubject } from '../area-subject.js';
import { candidatesOf } from './read-audit.js';

/** A lot somebody wants to see drawn. */
export interface LotInput {
  readonly area: string;
  /** Opened in [from, to). */
  readonly from: string;
  readonly to: string;
  readonly method: SamplingMethod;
  readonly size: number;
  /** Whatever it is: the same seed draws the same cases from the same log. */
  readonly seed: string;
}

/** What was drawn, and from how many. */
export interface Lot {
  readonly seed: string;
  readonly population: number;
  readonly cases: readonly {
    readonly caseId: string;
    readonly caseNumber: string;
    readonly stratum: string;
    readonly lot: string;
  }[];
}

/**
 * Draws as an audit draws, under a seed that is given: to prepare, to teach, or to draw again by hand. It is no audit and
 * nothing is recorded; the seed of an audit is chosen by nobody.
 *
 * @throws Rejection FORBIDDEN, AREA_UNKNOWN
 */
export async function drawLot(parts: Parts, caller: Caller, asked: LotInput): Promise<Lot> {
  const { areaPath } = await areaSubject(parts, caller, asked.area);
  demandMayDo(caller, 'ViewAudits', { areaPath });
  const candidates = await candidatesOf(parts, { ...asked, areaPath }, (await parts.store.end()) ?? 0n);
  const drawn = draw(candidates, asked.size);
  const cases = await Promise.all(
    drawn.map(async (candidate) => ({
      ...candidate,
      caseNumber: (await parts.readModels.caseById(candidate.caseId))?.caseNumber ?? '',
    })),
  );
  return { seed: asked.seed, population: candidates.length, cases };
}
