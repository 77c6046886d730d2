import { systemClock } from '@linli/kernel';
import { createLedger, type Ledger } from '@linli/ledger';
import { createKeyFile, loadKeyEncryptionKey } from '@linli/vault';
import type { Installation } from './installation.js';

/** The ledger of an installation, with the key made for it at the first start. Both are files, not in the database. */
export async function openLedger({
  directory,
  store,
}: Pick<Installation, 'directory' | 'store'>): Promise<Ledger> {
  const file = directory.treeHeadKeyFile;
  await createKeyFile(file);
  const signingKey = await loadKeyEncryptionKey({ env: {}, file });
  return createLedger({ store, directory: directory.ledger, signingKey, clock: systemClock });
}
