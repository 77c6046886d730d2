import { sql } from 'kysely';

/** Case `c` is under a legal hold that nobody has lifted. */
export const HELD = sql`EXISTS (SELECT FROM read_model.case_timeline AS h
  WHERE h.case_id = c.case_id AND h.type = 'LegalHoldPlaced' AND NOT EXISTS (
    SELECT FROM read_model.case_timeline AS l WHERE l.case_id = h.case_id AND l.type = 'LegalHoldLifted'
      AND l.data ->> 'holdId' = h.data ->> 'holdId'))`;
