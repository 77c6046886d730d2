import type { KeyWrapper } from './key-wrapper.js';

/** How a key service in the manner of Vault's Transit engine is reached. */
export interface TransitService {
  /** Up to the mount: `https://vault.example:8200/v1/transit`. */
  readonly url: string;
  /** Name of the key there. */
  readonly key: string;
  readonly token: string;
}

/** A key service is in the same building; what takes longer is an outage. */
const PATIENCE_MS = 5_000;

/** The key service did not do what it was asked. Names the request, never a key. */
export class KeyServiceUnavailable extends Error {
  override readonly name = 'KeyServiceUnavailable';
}

/** Has a service wrap data keys: the key-encryption key never comes here. */
export function transitKeyWrapper({ url, key, token }: TransitService): KeyWrapper {
  async function ask(action: 'encrypt' | 'decrypt', body: object, wanted: string): Promise<string> {
    const what = `${action} with ${key}`;
    const answer = await fetch(`${url}/${action}/${encodeURIComponent(key)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-vault-token': token },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE_MS),
    }).catch((error: unknown) => {
      throw new KeyServiceUnavailable(`${what}: the key service does not answer`, { cause: error });
    });
    if (!answer.ok) throw new KeyServiceUnavailable(`${what}: the key service answered ${answer.status}`);
    const { data } = (await answer.json()) as { data?: Readonly<Record<string, unknown>> };
    const text = data?.[wanted];
    if (typeof text !== 'string') throw new KeyServiceUnavailable(`${what}: no ${wanted} in the answer`);
    return text;
  }

  const belonging = (of: string) => ({ associated_data: Buffer.from(of).toString('base64') });
  return {
    keyId: `transit:${key}`,
    wrap: async (plaintext, of) =>
      Buffer.from(await ask('encrypt', { plaintext, ...belonging(of) }, 'ciphertext')),
    unwrap: (wrapped, of) =>
      ask('decrypt', { ciphertext: wrapped.toString('utf8'), ...belonging(of) }, 'plaintext'),
  };
}
