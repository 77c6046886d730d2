export { type CreateVault, createVault, type Opened, type Vault } from './create-vault.js';
export { KeyDestroyed } from './data-keys.js';
export {
  createKeyFile,
  KeyEncryptionKeyUnusable,
  type KeySources,
  loadKeyEncryptionKey,
} from './key-encryption-key.js';
export { maskAddress, maskIdNumber, maskName, maskPhone } from './masking.js';
export type { PlaceInLog } from './personal-fields.js';
export { VaultTampered } from './sealed-box.js';
