import {
  demandProduction,
  readSignInSettings,
  readWebhookSettings,
  type SignInSettings,
  type WebhookSettings,
} from '@linli/settings';
import { z } from 'zod';

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

/** What the api is told by its environment. */
const environment = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  EVENTSTORE_URL: z.url({ protocol: /^esdb(\+discover)?$/ }),
  /** File with the key-encryption key, unless LINLI_KEY holds the key itself. */
  LINLI_KEY_FILE: z.string().optional(),
  /** Where photos are kept: `file:///…` or `s3://bucket/prefix?endpoint=https://…&region=…`. */
  PHOTOS_URL: z.url({ protocol: /^(file|s3)$/ }),
  /** Of the bucket, where photos are kept in one. */
  AWS_ACCESS_KEY_ID: z.string().optional(),
  AWS_SECRET_ACCESS_KEY: z.string().optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** People reach the service by https: cookies are marked Secure, browsers stay with https. */
  HTTPS: flag.default(false),
  /** Believe X-Forwarded-* of a reverse proxy on this machine. */
  TRUST_PROXY: flag.default(false),
  /** Directory with the built web application. */
  WEB_ROOT: z.string().optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal']).default('info'),
});

/** The api's settings. */
export type Config = z.output<typeof environment> & {
  readonly signIn: SignInSettings;
  readonly webhooks: WebhookSettings;
};

/** The environment does not describe a service that could run; the message names every setting, never its value. */
export class ConfigurationInvalid extends Error {
  override readonly name = 'ConfigurationInvalid';
}

/**
 * Reads the settings from the environment.
 *
 * @throws ConfigurationInvalid, SignInSettingsInvalid, ProductionRefused
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  demandProduction(env, { needsStores: true, opensPersonalData: true, serves: true });
  const parsed = environment.safeParse(env);
  if (parsed.success)
    return { ...parsed.data, signIn: readSignInSettings(env), webhooks: readWebhookSettings(env) };
  const complaints = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new ConfigurationInvalid(complaints.join('; '));
}
