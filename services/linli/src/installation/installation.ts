import { pathToFileURL } from 'node:url';
import { type Composition, compose } from '@linli/api';
import type { Logger } from '@linli/observability';
import { openBlobs } from '@linli/photos';
import { demandProduction, readSignInSettings, readWebhookSettings } from '@linli/settings';
import { createKeyFile, type Keyring, openKeyring } from '@linli/vault';
import { DataDirectory } from './data-directory.js';
import { type GivenConnections, startInfrastructure } from './infrastructure.js';
import { keyFileOf } from './key-file.js';

/** Where an installation is and how it is told about its surroundings. */
export interface InstallationOptions {
  readonly data: string;
  readonly environment: GivenConnections & Readonly<Record<string, string | undefined>>;
  readonly logger: Logger;
}

/** An opened installation: its parts, and how others reach the same stores. */
export interface Installation extends Composition {
  readonly directory: DataDirectory;
  readonly databaseUrl: string;
  readonly eventStoreUrl: string;
  /** True when another process serves it; this one only visits. */
  readonly visiting: boolean;
}

/**
 * Opens the installation in a data directory. One that is running already is visited over its own stores; otherwise the
 * stores are started here and stopped again by `close`.
 */
export async function openInstallation(options: InstallationOptions): Promise<Installation> {
  const { environment, logger } = options;
  demandProduction(environment, { opensPersonalData: true });
  const directory = new DataDirectory(options.data);
  await directory.prepare();
  const keyEncryptionKey = await keysOf(directory, environment);
  const running = await directory.running();
  const stores = running
    ? { ...running, close: async () => undefined }
    : await startInfrastructure({ directory, given: environment, logger });
  try {
    const { databaseUrl, eventStoreUrl } = stores;
    const photos = openBlobs(environment.PHOTOS_URL ?? pathToFileURL(directory.photos).href, {
      accessKeyId: environment.AWS_ACCESS_KEY_ID,
      secretAccessKey: environment.AWS_SECRET_ACCESS_KEY,
    });
    const composition = await compose({
      databaseUrl,
      eventStoreUrl,
      keyEncryptionKey,
      logger,
      photos,
      secondFactor: readSignInSettings(environment).secondFactor,
      webhooks: readWebhookSettings(environment),
    });
    return {
      ...composition,
      directory,
      databaseUrl,
      eventStoreUrl,
      visiting: running !== undefined,
      async close() {
        await composition.close();
        await stores.close();
      },
    };
  } catch (error) {
    await stores.close();
    throw error;
  }
}

/** The keys the environment names, or those beside a key file, which is made here at the first start. */
async function keysOf(
  directory: DataDirectory,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Keyring> {
  const file = keyFileOf(directory, environment);
  const { LINLI_KEY, LINLI_KEY_FILE, LINLI_TRANSIT_URL } = environment;
  if (!LINLI_KEY && !LINLI_KEY_FILE && !LINLI_TRANSIT_URL) await createKeyFile(file);
  return await openKeyring({ env: environment, file });
}
