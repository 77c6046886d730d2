export { type CreateVault, createVault, type Opened, type Vault } from './create-vault.js';
export { KeyDestroyed } from './data-keys.js';
export { fileKeyring, renewKeyFile, retireKeyFiles } from './file-keyring.js';
export {
  createKeyFile,
  KeyEncryptionKeyUnusable,
  type KeySources,
  loadKeyEncryptionKey,
} from './key-encryption-key.js';
export { fixedKeyring, type Keyring, type KeyWrapper, localKeyWrapper } from './key-wrapper.js';
export { maskAddress, maskIdNumber, maskName, maskPhone } from './masking.js';
export { type KeyringSources, openKeyring } from './open-keyring.js';
export type { PlaceInLog } from './personal-fields.js';
export { VaultTampered } from './sealed-box.js';
export { type SecretBox, secretBoxIn } from './secret-box.js';
export type { Swept } from './sweep.js';
export { KeyServiceUnavailable, type TransitService, transitKeyWrapper } from './transit-key-wrapper.js';
