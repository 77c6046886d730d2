import type { Caller, Subject } from '@linli/access';
import type { Directory } from '@linli/case-domain';

/** Units whose people are lawyers or judicial staff: 村居法律顾问 come from them. */
const ADVISING: readonly string[] = ['law_firm', 'justice_office'];

/** A lesson as somebody may comment on it: the own unit takes part in it by being one that gives legal advice. */
export function advising(directory: Directory, { orgCode }: Caller): Subject {
  const kind = directory.unit(orgCode)?.kind;
  return { areaPath: [], units: kind !== undefined && ADVISING.includes(kind) ? [orgCode] : [] };
}
