import { z } from 'zod';
import { line } from './text.js';
import { areaCode, id, instant, language, role, unitCode } from './words.js';

/** 登录. */
export const signIn = z
  .strictObject({
    login: line(60),
    password: line(200),
    /** The device is one's own: the session outlives the browser, as long as the server lets it. */
    ownDevice: z.boolean().default(false),
  })
  .meta({ id: 'SignIn' });

/** Who is signed in, in which role, for which area and unit. */
export const session = z
  .object({
    accountId: id,
    displayName: z.string(),
    role,
    areaCode,
    orgCode: unitCode,
    language,
    via: z.enum(['session', 'token']),
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof session>;

/** One account, without anything secret. */
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
  })
  .meta({ id: 'Account' });
export type Account = z.infer<typeof account>;

export const accountList = z.object({ items: z.array(account) }).meta({ id: 'AccountList' });
