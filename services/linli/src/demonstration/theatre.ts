import { askReadiness, buildApp, type Composition } from '@linli/api';
import { createMetrics, type Logger } from '@linli/observability';
import { passOnce } from '@linli/reactor';
import type { KnownAccount } from './accounts.js';
import { type Exchange, Stage, type StageOptions } from './stage.js';

const TOKEN_MINUTES = 30;
const VIEWS_WAIT_MS = 20_000;

/** Where stories are played at their own time, through the same routes people use. */
export interface Theatre {
  readonly exchange: Exchange;
  /** A stage for one story. `seed` makes its ids its own. */
  stage(about: Pick<StageOptions, 'dayZero' | 'seed' | 'onStep'>): Stage;
  close(): Promise<void>;
}

/** Opens a theatre over the stores of an installation, with a clock that stands wherever the story is. */
export async function openTheatre(
  composition: Composition,
  people: readonly KnownAccount[],
  logger: Logger,
): Promise<Theatre> {
  const { accounts, readModels, store } = composition;
  let now = new Date(0);
  const clock = () => now.toISOString();
  const application = composition.applicationAt(clock);
  const app = await buildApp({
    application,
    accounts,
    logger,
    metrics: createMetrics(),
    readiness: () => askReadiness(store, readModels),
    https: false,
    trustProxy: false,
  });
  const tokens = new Map<string, { tokenId: string; token: string }>();
  const expiresAt = new Date(Date.now() + TOKEN_MINUTES * 60_000).toISOString();
  for (const { login, accountId } of people) {
    tokens.set(login, await accounts.issueToken(accountId, { label: 'demonstration', expiresAt }));
  }
  const exchange: Exchange = async ({ login, method, path, headers, body }) => {
    const authorization = `Bearer ${tokens.get(login)?.token}`;
    const answer = await app.inject({
      method,
      url: path,
      headers: { ...headers, authorization },
      ...(body && { payload: body }),
    });
    return { status: answer.statusCode, body: answer.json() };
  };
  /** The reactor is not running beside a story: it would act at the machine's time. It passes when the story says so. */
  const letTimeWork = async (): Promise<void> => {
    const end = await store.end();
    if (end !== undefined) await readModels.waitFor(end, VIEWS_WAIT_MS);
    await passOnce({ application, readModels, clock, logger });
  };
  return {
    exchange,
    stage: (about) =>
      new Stage({
        ...about,
        exchange,
        accountIds: Object.fromEntries(people.map(({ login, accountId }) => [login, accountId])),
        recordedLate: false,
        onTime: (time) => (now = time),
        letTimeWork,
      }),
    async close() {
      await app.close();
      for (const { tokenId } of tokens.values()) await accounts.revokeToken(tokenId);
    },
  };
}
