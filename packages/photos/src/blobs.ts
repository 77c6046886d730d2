/** Where bytes are kept by name. Whoever writes seals them first: here they are noise. */
export interface Blobs {
  /** Durable once this returns; what was there under the name is replaced. Names are `a/b/c`, of letters, digits, `.`, `-`. */
  put(name: string, bytes: Uint8Array): Promise<void>;
  /** Undefined when nothing bears the name. */
  get(name: string): Promise<Uint8Array | undefined>;
  /** The names that begin with a prefix that ends with `/`, in no particular order. */
  list(prefix: string): Promise<readonly string[]>;
  /** Repeatable. */
  remove(name: string): Promise<void>;
}
