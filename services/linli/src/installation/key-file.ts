import type { DataDirectory } from './data-directory.js';

/** The file of the key-encryption key: the one the environment names, or the installation's own. */
export function keyFileOf(
  directory: DataDirectory,
  environment: Readonly<Record<string, string | undefined>>,
): string {
  return environment.LINLI_KEY_FILE || directory.keyFile;
}
