import type { LivingSystem } from '../living-system.js';
import type { FirstArea } from './lawful-requests.js';

const IDENTIFIER = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{64}/g;

/**
 * What nobody from elsewhere may ever read: every identifier that was used in the first area, and every text that was
 * written there. Accounts and lessons are no secret: mediators stand in a register, lessons are for everybody.
 */
export async function secretsOf(
  { composition, idOf }: LivingSystem,
  { requests, known }: FirstArea,
): Promise<ReadonlySet<string>> {
  const secrets = new Set<string>();
  for (const { url, payload } of requests) {
    if (url.endsWith('/lesson')) continue;
    const given = Buffer.isBuffer(payload) ? undefined : payload;
    for (const [id] of `${url} ${JSON.stringify(given)}`.matchAll(IDENTIFIER)) secrets.add(id);
    for (const text of textsIn(given)) secrets.add(text);
  }
  const register = (await composition.readModels.mediators()).map(({ mediatorId }) => mediatorId);
  for (const open of [...Object.values(idOf), ...register, known.lessonId ?? '', 'a'.repeat(64)])
    secrets.delete(open);
  return secrets;
}

/** What the answer tells of the secrets, without what the request itself said. */
export function leaksIn(answer: string, request: string, secrets: ReadonlySet<string>): string[] {
  return [...secrets].filter((secret) => answer.includes(secret) && !request.includes(secret));
}

/** Words that are in every report, in the catalogue or in what Linli says by itself tell nothing. */
const COMMON = /^(?:本人|其他|公共区域|商品房屋租赁管理办法|第.条|情况属实|涉及未成年人)$/;

/** Texts in Chinese, and telephone numbers. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') {
    if (/^1\d{10}$/.test(value) || (/\p{Script=Han}{3}/u.test(value) && !COMMON.test(value))) yield value;
  } else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) yield* textsIn(part);
  }
}
