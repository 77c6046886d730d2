import { z } from 'zod';
import type { Environment } from './environment.js';
import { isProduction } from './production.js';

const commaSeparated = z
  .string()
  .transform((text) => text.split(',').map((one) => one.trim()))
  .transform((all) => all.filter((one) => one !== ''));

const environment = z.object({
  /** Networks webhooks may go to although they are not public: `10.32.0.0/16,10.64.8.0/24`. */
  LINLI_WEBHOOK_ALLOWED_NETWORKS: commaSeparated.default([]),
  /** The only ports webhooks may go to; where nothing is set: 443, 80 and those from 1024 on. */
  LINLI_WEBHOOK_PORTS: commaSeparated
    .pipe(z.array(z.coerce.number<string>().int().min(1).max(65_535)))
    .optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
});

/** Where webhooks may go, and in whose name. */
export interface WebhookSettings {
  readonly way: {
    readonly httpsOnly: boolean;
    readonly allowedNetworks: readonly string[];
    readonly ports?: readonly number[] | undefined;
  };
  /** A URI that tells this installation from others. */
  readonly source: string;
}

/** The message names every setting, never its value. */
export class WebhookSettingsInvalid extends Error {
  override readonly name = 'WebhookSettingsInvalid';
}

/**
 * Reads where webhooks may go. Empty counts as absent, as compose files write it.
 * @throws WebhookSettingsInvalid, ProductionRefused
 */
export function readWebhookSettings(env: Environment): WebhookSettings {
  const parsed = environment.safeParse(Object.fromEntries(Object.entries(env).filter(([, value]) => value)));
  if (!parsed.success) {
    const complaints = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new WebhookSettingsInvalid(complaints.join('; '));
  }
  const settings = parsed.data;
  return {
    way: {
      httpsOnly: isProduction(env),
      allowedNetworks: settings.LINLI_WEBHOOK_ALLOWED_NETWORKS,
      ports: settings.LINLI_WEBHOOK_PORTS,
    },
    source: settings.PUBLIC_URL ?? 'urn:linli',
  };
}
