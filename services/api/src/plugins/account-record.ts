import type { Caller } from '@linli/access';
import type { Accounts } from '@linli/accounts';
import type { AccountNote, Application } from '@linli/application';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { onRecord } from './on-record.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Whoever this request signed in, and the session it opened. */
    entered: { readonly caller: Caller; readonly sessionId: string } | undefined;
  }
  interface FastifyContextConfig {
    /** What a successful request does to an account: the one its path names, or the own one. */
    readonly accountNote?: AccountNote;
  }
}

/** Login, password or code did not fit. Whoever is only asked for a code has not failed. */
const FAILED: readonly unknown[] = ['SIGN_IN_REFUSED', 'SECOND_FACTOR_WRONG'];

/** What account records work with. */
interface RecordParts {
  readonly accounts: Accounts;
  readonly application: Application;
}

/**
 * Has sign-ins and changes of accounts put on record, once they are answered. What is to be noted stands in the
 * configuration of each route; failures are noted for accounts there are, and for no login name.
 */
export function accountRecord(app: FastifyInstance, { accounts, application }: RecordParts): void {
  const put = onRecord(app, {
    failed: 'what happened to an account is not on record',
    settle: (last) => application.settleAccountEvents(last),
  });
  app.decorateRequest('entered', undefined);
  app.addHook('onResponse', async (request, reply) => {
    const { accountNote } = request.routeOptions.config;
    if (accountNote !== undefined) put(note(request, reply, accountNote));
  });

  async function note(request: FastifyRequest, reply: FastifyReply, given: AccountNote): Promise<void> {
    const { entered, signedIn, refusedWith, id } = request;
    const by = entered?.caller ?? signedIn;
    if (refusedWith !== undefined || reply.statusCode >= 400) {
      const { code } = (refusedWith ?? {}) as { readonly code?: unknown };
      const { login } = (request.body ?? {}) as { readonly login?: unknown };
      if (!FAILED.includes(code) || typeof login !== 'string') return;
      const account = await accounts.placeOfLogin(login);
      if (account) await application.noteAccountEvent(account, undefined, { type: 'SignInFailed' }, id);
      return;
    }
    // A way back from a provider that leads to a refusal signs nobody in.
    if (given.type === 'SignedIn' && entered === undefined) return;
    const { accountId = by?.accountId, tokenId } = (request.params ?? {}) as Readonly<
      Record<string, string | undefined>
    >;
    if (accountId === undefined) return;
    const own = by?.accountId === accountId ? by : await accounts.placeOf(accountId);
    if (!own) return;
    const session = entered && { sessionId: entered.sessionId };
    const told = given.type === 'SignedIn' ? session : tokenId && { tokenId };
    await application.noteAccountEvent(own, by, { ...given, ...told }, id);
    // Whoever shows the first code of a second factor is signed in by that.
    if (entered && given.type !== 'SignedIn')
      await application.noteAccountEvent(own, by, { type: 'SignedIn', way: 'password', ...session }, id);
  }
}
