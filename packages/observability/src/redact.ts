const REDACTED = '[redacted]';

/**
 * Fields that are never logged, at any depth, whatever they hold: secrets; particulars of people; what people said and
 * what was written about them; whole contents of requests, events and statements (PostgreSQL repeats values in the
 * detail of an error). Compared in lower case.
 */
const FORBIDDEN = new Set(
  `
  password passwordHash passphrase secret token sessionToken bearer apiKey
  authorization cookie cookies set-cookie keyEncryptionKey dataKey privateKey

  name displayName phone idNumber address receivedBy representative personsPresent

  text reply publicReply reporterWasTold note handlingNote summary minutes matter statement facts undisputedFacts
  content manner verbatim question contribution summons lateReason notResolvedBecause
  wish task evidence tried explanation toldWhom despiteDuties old new missing

  body data payload events parameters detail where internalQuery
  `
    .trim()
    .toLowerCase()
    .split(/\s+/),
);

/** Secrets and numbers of people inside any text: in messages, stacks, addresses of servers. */
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/([a-z][a-z0-9+.-]*:\/\/[^\s:@/]*):[^\s@/]+@/gi, `$1:${REDACTED}@`],
  [/\bBearer\s+[\w.~+/=-]+/gi, `Bearer ${REDACTED}`],
  [/\blinli_[\w-]{20,}/g, REDACTED],
  // Resident identity numbers, then mobile numbers.
  [/(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])/g, REDACTED],
  [/(?<![\dA-Za-z])1[3-9]\d{9}(?![\dA-Za-z])/g, REDACTED],
];

/**
 * One line of the log, a JSON object, without secrets and personal data. It is the finished line that is gone through,
 * so nothing slips past by the way it was handed over: as a field, in a child logger, by a serializer, in an error.
 */
export function redactLine(line: string): string {
  const told = JSON.parse(line) as Record<string, unknown>;
  return `${JSON.stringify(mapFields(told, (field, value) => redactField(field, value)))}\n`;
}

/** A `reason` at the top of a line is why the machine did something; further down it is why a person did. */
function redactField(field: string, value: unknown, inside?: 'inside'): unknown {
  if (value === null) return value;
  const name = field.toLowerCase();
  if (FORBIDDEN.has(name) || (inside && name === 'reason')) return REDACTED;
  if (Array.isArray(value)) return value.map((one) => redactField('', one, 'inside'));
  if (typeof value === 'object') return mapFields(value, (below, one) => redactField(below, one, 'inside'));
  return typeof value === 'string' ? redactText(name, value) : value;
}

/** What somebody searched for stands in the query of a url. */
function redactText(name: string, text: string): string {
  const clean = PATTERNS.reduce((rest, [pattern, instead]) => rest.replaceAll(pattern, instead), text);
  return name === 'url' ? clean.replace(/\?.*$/s, `?${REDACTED}`) : clean;
}

function mapFields(value: object, change: (field: string, value: unknown) => unknown): object {
  return Object.fromEntries(Object.entries(value).map(([field, one]) => [field, change(field, one)]));
}
