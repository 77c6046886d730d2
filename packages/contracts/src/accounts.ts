import { z } from 'zod';
import { page, paging } from './paging.js';
import { line } from './text.js';
import { accountChange, areaCode, id, instant, language, role, unitCode } from './words.js';

/** Roles a person can have: the system's own clocks have no account. */
export const personRole = role.exclude(['SYS']).meta({ id: 'PersonRole' });
export type PersonRole = z.infer<typeof personRole>;

/** One account with the post it holds, or held last, and nothing secret. */
export const account = z
  .object({
    accountId: id,
    login: z.string(),
    displayName: z.string(),
    role,
    areaCode,
    orgCode: unitCode,
    language,
    disabled: z.boolean(),
    createdAt: instant,
    /** When the post ends, or ended; absent until further notice. */
    heldUntil: instant.exactOptional(),
    /** It is asked for a second factor when it signs in. */
    secondFactor: z.boolean(),
    /** It signs in through an identity provider as well. */
    singleSignOn: z.boolean(),
  })
  .meta({ id: 'Account' });
export type Account = z.infer<typeof account>;

export const accountList = z.object({ items: z.array(account) }).meta({ id: 'AccountList' });

/** A post somebody held, holds or will hold. */
export const post = z
  .object({ role, areaCode, orgCode: unitCode, heldFrom: instant, heldUntil: instant.exactOptional() })
  .meta({ id: 'Post' });
export const postList = z.object({ items: z.array(post) }).meta({ id: 'PostList' });
export type PostList = z.infer<typeof postList>;

const postGiven = { role: personRole, areaCode, orgCode: unitCode } as const;

/** 新建账号: the password is the server's, and shown once in the answer. */
export const createAccount = z
  .strictObject({
    login: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{1,39}$/),
    displayName: line(40),
    language: language.default('zh-CN'),
    ...postGiven,
  })
  .meta({ id: 'CreateAccount' });

/** 任职: from now on or from a later moment, until another one or until further notice. */
export const takePost = z
  .strictObject({ ...postGiven, from: instant.exactOptional(), until: instant.exactOptional() })
  .meta({ id: 'TakePost' });

/** A password somebody has to be told: it is nowhere else. */
export const newPassword = z
  .object({ accountId: id, login: z.string(), password: z.string() })
  .meta({ id: 'NewPassword' });
export type NewPassword = z.infer<typeof newPassword>;

export const accountPath = z.strictObject({ accountId: id });

/** What happened to an account, and who did it, if it was not the owner. */
const accountEvent = z
  .object({
    entryId: id,
    kind: z.enum(['SIGNED_IN', 'SIGN_IN_FAILED', 'SIGNED_OUT', 'ACCOUNT_CHANGED']),
    at: instant,
    change: accountChange.nullable(),
    /** More than one: so often signing in failed within a minute. */
    times: z.int(),
    actorName: z.string().nullable(),
  })
  .meta({ id: 'AccountEvent' });
export const accountEvents = page('AccountEvents', accountEvent);
export type AccountEvents = z.infer<typeof accountEvents>;
export const accountEventsQuery = { ...paging } as const;

/** What a machine's token may be used for at most. */
export const tokenScope = z
  .enum(['everything', 'read', 'read-figures', 'import-reports'])
  .meta({ id: 'TokenScope' });

/** 签发令牌. */
export const issueToken = z
  .strictObject({ label: line(80), scope: tokenScope, expiresAt: instant })
  .meta({ id: 'IssueToken' });

/** A token somebody has to be told: it is nowhere else. */
export const issuedToken = z.object({ tokenId: id, token: z.string() }).meta({ id: 'IssuedToken' });
export type IssuedToken = z.infer<typeof issuedToken>;

/** The tokens of an account, without what makes them tokens. */
export const tokenList = z
  .object({
    items: z.array(
      z.object({
        tokenId: id,
        label: z.string(),
        scope: tokenScope,
        createdAt: instant,
        expiresAt: instant,
        lastUsedAt: instant.exactOptional(),
        revokedAt: instant.exactOptional(),
      }),
    ),
  })
  .meta({ id: 'TokenList' });
export type TokenList = z.infer<typeof tokenList>;

export const tokenPath = z.strictObject({ accountId: id, tokenId: id });

/** Who an account is at the identity provider: the `sub` it gives. */
export const linkIdentity = z.strictObject({ subject: line(255) }).meta({ id: 'LinkIdentity' });
