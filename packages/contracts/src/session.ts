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
    /** Of the authenticator app, or a recovery code; asked for with SECOND_FACTOR_REQUIRED. */
    code: line(40).exactOptional(),
    /** In place of a first password; asked for with PASSWORD_TO_BE_CHANGED. Length is checked with the words for it. */
    newPassword: line(400).exactOptional(),
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

/** 设置两步验证: whoever knows the password gets a secret for an authenticator app. */
export const beginSecondFactor = z
  .strictObject({ login: line(60), password: line(200) })
  .meta({ id: 'BeginSecondFactor' });

/** The secret, shown once: in base32 to be typed, and as an address that is drawn as a QR code. */
export const newSecondFactor = z
  .object({ secret: z.string(), uri: z.string() })
  .meta({ id: 'NewSecondFactor' });
export type NewSecondFactor = z.infer<typeof newSecondFactor>;

/** The first code the app shows. */
export const confirmSecondFactor = z
  .strictObject({
    login: line(60),
    password: line(200),
    code: line(40),
    ownDevice: z.boolean().default(false),
  })
  .meta({ id: 'ConfirmSecondFactor' });

/** Signed in with a second factor for the first time; the recovery codes are shown once. */
export const secondFactorSetUp = z
  .object({ session, recoveryCodes: z.array(z.string()) })
  .meta({ id: 'SecondFactorSetUp' });
export type SecondFactorSetUp = z.infer<typeof secondFactorSetUp>;

/** When something one signs in with was last changed; `device` is browser and system, empty where that is not known. */
const credentialChange = z
  .object({ at: instant, device: z.string(), byAdministrator: z.boolean() })
  .meta({ id: 'CredentialChange' });
export type CredentialChange = z.infer<typeof credentialChange>;

/** One's own account. What never changed has no change. */
export const ownAccount = z
  .object({
    login: z.string(),
    secondFactor: z.boolean(),
    recoveryCodesLeft: z.int(),
    passwordChanged: credentialChange.exactOptional(),
    secondFactorChanged: credentialChange.exactOptional(),
  })
  .meta({ id: 'OwnAccount' });
export type OwnAccount = z.infer<typeof ownAccount>;

/** Where somebody is signed in; `device` is browser and system, empty where that is not known. */
export const ownSessions = z
  .object({
    items: z.array(
      z.object({
        sessionId: id,
        createdAt: instant,
        lastSeenAt: instant,
        device: z.string(),
        isPresent: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'OwnSessions' });
export type OwnSessions = z.infer<typeof ownSessions>;

/**
 * One's own latest sign-ins, and attempts at it that failed. `device` is browser and system, known for as long as the session
 * lasts and empty otherwise; `times` more than one: so many failed within a minute.
 */
export const ownSignIns = z
  .object({
    items: z.array(
      z.object({
        entryId: id,
        at: instant,
        failed: z.boolean(),
        times: z.int(),
        device: z.string(),
        isPresent: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'OwnSignIns' });
export type OwnSignIns = z.infer<typeof ownSignIns>;

export const ownSessionPath = z.strictObject({ sessionId: id });

/** 修改密码. Length is checked with the words for it. */
export const changePassword = z
  .strictObject({ present: line(200), next: line(400) })
  .meta({ id: 'ChangePassword' });

/** Whether one can sign in through an identity provider, and what it is called. */
export const signInProvider = z.object({ name: z.string().nullable() }).meta({ id: 'SignInProvider' });
export type SignInProvider = z.infer<typeof signInProvider>;
