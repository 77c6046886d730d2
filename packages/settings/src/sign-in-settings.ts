import { z } from 'zod';
import type { Environment } from './environment.js';
import { isProduction } from './production.js';
import type { SingleSignOnSettings } from './single-sign-on-settings.js';

const given = z.string().min(1);

const environment = z
  .object({
    SECOND_FACTOR: z.enum(['optional', 'required']).optional(),
    /** Requests of one account that are answered within a minute; of an address without one, half as many. */
    REQUESTS_PER_MINUTE: z.coerce.number().int().min(60).max(1_000_000).default(1_200),
    OIDC_ISSUER: z.url({ protocol: /^https$/ }).optional(),
    OIDC_CLIENT_ID: given.optional(),
    OIDC_CLIENT_SECRET: given.optional(),
    OIDC_NAME: given.max(40).default('统一认证'),
    OIDC_LOGIN_CLAIM: given.optional(),
    OIDC_SECOND_FACTOR_ACR: given.optional(),
    PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  })
  .superRefine((settings, context) => {
    if (settings.OIDC_ISSUER === undefined) return;
    for (const name of ['OIDC_CLIENT_ID', 'PUBLIC_URL'] as const)
      if (settings[name] === undefined)
        context.addIssue({ code: 'custom', path: [name], message: 'needed where OIDC_ISSUER is set' });
  });

/** How people sign in, and how much one of them may ask. */
export interface SignInSettings {
  readonly secondFactor: 'optional' | 'required';
  readonly rateLimits: { readonly perCaller: number; readonly perAddress: number };
  /** Absent where no identity provider is configured. */
  readonly singleSignOn?: SingleSignOnSettings;
}

/** The message names every setting, never its value. */
export class SignInSettingsInvalid extends Error {
  override readonly name = 'SignInSettingsInvalid';
}

/**
 * Reads how people sign in. Empty counts as absent, as compose files write it.
 * @throws SignInSettingsInvalid, ProductionRefused
 */
export function readSignInSettings(env: Environment): SignInSettings {
  const parsed = environment.safeParse(Object.fromEntries(Object.entries(env).filter(([, value]) => value)));
  if (!parsed.success) {
    const complaints = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new SignInSettingsInvalid(complaints.join('; '));
  }
  const settings = parsed.data;
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, PUBLIC_URL: publicUrl } = settings;
  const perCaller = settings.REQUESTS_PER_MINUTE;
  return {
    secondFactor: settings.SECOND_FACTOR ?? (isProduction(env) ? 'required' : 'optional'),
    rateLimits: { perCaller, perAddress: Math.ceil(perCaller / 2) },
    ...(issuer !== undefined &&
      clientId !== undefined &&
      publicUrl !== undefined && {
        singleSignOn: {
          issuer: new URL(issuer),
          clientId,
          clientSecret: settings.OIDC_CLIENT_SECRET,
          name: settings.OIDC_NAME,
          loginClaim: settings.OIDC_LOGIN_CLAIM,
          secondFactorAcr: settings.OIDC_SECOND_FACTOR_ACR,
          publicUrl: new URL(publicUrl),
        },
      }),
  };
}
