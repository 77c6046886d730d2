/** A moment of the past: as it was, or as it was known. Nothing of it: now. ISO-8601 UTC. */
export interface Moment {
  readonly at?: string;
  readonly asKnown?: string;
}

/** The two axes of time. */
export type Axis = 'asKnown' | 'at';

/** The moment in an address. */
export function momentIn(parameters: URLSearchParams): Moment {
  const asKnown = parameters.get('asKnown');
  const at = parameters.get('at');
  if (isInstant(asKnown)) return { asKnown };
  return isInstant(at) ? { at } : {};
}

/** Its axis and instant, or nothing for now. */
export function pastOf({
  at,
  asKnown,
}: Moment): { readonly axis: Axis; readonly instant: string } | undefined {
  if (asKnown !== undefined) return { axis: 'asKnown', instant: asKnown };
  return at === undefined ? undefined : { axis: 'at', instant: at };
}

/** The moment alone, for addresses. */
export function momentParameters({ at, asKnown }: Moment): Readonly<Record<string, string>> {
  return { ...(at !== undefined && { at }), ...(asKnown !== undefined && { asKnown }) };
}

/** The page of a case: of the past its replay, at the moment or at one of its events. */
export function caseHref(caseId: string, moment: Moment, event?: number): string {
  const parameters = new URLSearchParams(
    event === undefined ? momentParameters(moment) : { event: String(event) },
  );
  const path = `/cases/${encodeURIComponent(caseId)}`;
  return parameters.size === 0 ? path : `${path}/replay?${parameters}`;
}

function isInstant(text: string | null): text is string {
  return (
    text !== null && /^\d{4}-\d{2}-\d{2}T[\d:]{8}\.\d{3}Z$/.test(text) && !Number.isNaN(Date.parse(text))
  );
}
