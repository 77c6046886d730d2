import type { ProductStore, RawEvent } from '@linli/event-store';
import type { Clock } from '@linli/kernel';
import { compareWithRecord, type Fault } from './compare.js';
import { leafOf } from './entry.js';
import { LedgerFiles, type RecordedLeaf } from './ledger-files.js';
import { MerkleTree } from './merkle-tree.js';
import { headSigner, isGenuine, type SignedTreeHead, type Vouched } from './tree-head.js';

/** How a ledger is opened. */
export interface CreateLedger {
  readonly store: Pick<ProductStore, 'readAllRaw'>;
  /** Where leaves and heads are kept: outside the database, whose administrator is the one to fear. */
  readonly directory: string;
  /** 32 secret bytes; the same ones as long as the ledger lives. */
  readonly signingKey: Uint8Array;
  readonly clock: Clock;
}

/** What a look at the whole log found. */
export interface LedgerCheck {
  readonly size: number;
  /** In hex. */
  readonly root: string;
  /** The last head signed before, if any: what the log was compared with. */
  readonly comparedWith?: SignedTreeHead;
  /** The first thing that is not as it was signed. */
  readonly fault?: Fault;
  /** The heads it was to be compared with beside those on record. */
  readonly kept: readonly KeptHead[];
}

/** Where an event stands in the tree of a signed head, and the proof of it. Hashes in hex. */
export interface Inclusion {
  readonly head: SignedTreeHead;
  readonly leaves: readonly {
    readonly position: bigint;
    readonly index: number;
    readonly path: readonly string[];
  }[];
  /** That the tree of the head continues the trees of earlier sizes that were asked about. */
  readonly earlier: readonly {
    readonly size: number;
    readonly root: string;
    readonly path: readonly string[];
  }[];
}

/** How a head that was kept elsewhere fits a log. */
export interface KeptHead {
  readonly head: SignedTreeHead;
  /**
   * `continued`: the log begins with exactly what was signed. `not_genuine`: not signed by this ledger's key. `shorter`:
   * the log has fewer events than were signed. `other`: other events stand in the log than were signed.
   */
  readonly is: 'continued' | 'not_genuine' | 'shorter' | 'other';
}

/** What a look at a few events found. */
export interface EventsCompared {
  /** How many of them are exactly as they were signed. */
  readonly verified: number;
  /** How many came after the last signed head: nobody can say yet. */
  readonly unsigned: number;
  /** Position of the first that is not as it was signed. */
  readonly fault?: Fault;
}

/** Tamper evidence: whoever changes, removes or adds an event in the past is found out by what was signed before. */
export interface Ledger {
  /** Takes in what the log has gained and signs it. Quiet when there is nothing new. A long way can be interrupted. */
  extend(signal?: AbortSignal): Promise<SignedTreeHead | undefined>;
  /** For whoever checks heads and exports elsewhere (SPKI, PEM). */
  readonly publicKey: string;
  /** The heads on record, oldest first, to be kept elsewhere as well. */
  heads(): Promise<readonly SignedTreeHead[]>;
  /**
   * Reads the whole log and compares it with what was signed; when nothing is wrong, signs what is there now.
   *
   * @param kept heads that were kept elsewhere: they tell also when the record itself was begun anew
   */
  check(kept?: readonly SignedTreeHead[]): Promise<LedgerCheck>;
  /**
   * Compares a few events as they are stored now with what was signed. Writes nothing and reads no log, so it can be asked
   * at any time. That one is gone cannot be seen here: the record does not say to which stream a leaf belongs.
   */
  compare(events: readonly RawEvent[]): Promise<EventsCompared>;
  /**
   * Proves that the events at these positions are in the log, under a head that is signed, and that this head continues
   * earlier ones of these sizes.
   */
  prove(positions: readonly bigint[], earlier?: readonly number[]): Promise<Inclusion>;
  /** Signs the manifest of an export, so that nothing in it is changed or left out unnoticed. */
  vouch<Manifest extends object>(manifest: Manifest): Vouched<Manifest>;
}

/** The ledger's own files do not agree with each other: somebody wrote in them, or they belong to another key. */
export class LedgerAltered extends Error {
  override readonly name = 'LedgerAltered';
}

/** A head is signed after so many events at the latest. */
const MOST_UNSIGNED = 10_000;
/** As many as there are. */
const ALL = Number.MAX_SAFE_INTEGER;

/** Opens the ledger of a log. */
export function createLedger({ store, directory, signingKey, clock }: CreateLedger): Ledger {
  const signer = headSigner(signingKey);
  const files = new LedgerFiles(directory);
  const tree = new MerkleTree();
  const positions: bigint[] = [];
  let head: SignedTreeHead | undefined;
  let loading: Promise<void> | undefined;

  /** What is on file and signed. Leaves behind the last head were never vouched for. */
  function load(): Promise<void> {
    // Once, also when a comparison is asked for while the first head is being signed; a failure may be tried again.
    loading ??= loadOnce().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  }

  async function loadOnce(): Promise<void> {
    await files.prepare(signer.publicKey);
    const record = await signedRecord();
    for (const leaf of record.leaves) take(leaf);
    head = record.head;
  }

  async function signedRecord(): Promise<{ leaves: RecordedLeaf[]; head: SignedTreeHead | undefined }> {
    const [leaves, heads] = [await files.readLeaves(), await files.readHeads()];
    const recorded = new MerkleTree();
    for (const { hash } of leaves) recorded.append(hash);
    for (const past of heads) {
      const isWhole = past.size <= recorded.size && isGenuine(past, signer.publicKey);
      if (!isWhole || hex(recorded.root(past.size)) !== past.root)
        throw new LedgerAltered(`the head of ${past.time} over ${past.size} events does not hold`);
    }
    const last = heads.reduce<SignedTreeHead | undefined>(larger, undefined);
    return { leaves: leaves.slice(0, last?.size ?? 0), head: last };
  }

  function take({ position, hash }: RecordedLeaf): void {
    tree.append(hash);
    positions.push(position);
  }

  async function write(leaves: readonly RecordedLeaf[]): Promise<void> {
    for (const leaf of leaves) take(leaf);
    await files.writeLeaves(tree.size - leaves.length, leaves);
  }

  async function sign(): Promise<SignedTreeHead> {
    head = signer.sign(tree.size, tree.root(), clock());
    await files.addHead(head);
    return head;
  }

  async function extend(signal?: AbortSignal): Promise<SignedTreeHead | undefined> {
    await load();
    const before = head;
    const from = positions.at(-1);
    let batch: RecordedLeaf[] = [];
    const signBatch = async (): Promise<void> => {
      if (batch.length > 0) await write(batch);
      batch = [];
      if (head?.size !== tree.size) await sign();
    };
    for await (const event of store.readAllRaw({ maxCount: ALL, ...(from !== undefined && { from }) })) {
      batch.push(recordOf(event));
      if (batch.length < MOST_UNSIGNED) continue;
      await signBatch();
      if (signal?.aborted) return head;
    }
    await signBatch();
    return head === before ? undefined : head;
  }

  return {
    extend,
    publicKey: signer.publicKey,
    async heads() {
      await load();
      return await files.readHeads();
    },
    async check(kept = []) {
      await files.prepare(signer.publicKey);
      const { leaves, head: comparedWith } = await signedRecord();
      const seen = new MerkleTree();
      const fault = await compareWithRecord(leaves, logOf(store, seen));
      const found = {
        size: seen.size,
        root: hex(seen.root()),
        ...(comparedWith && { comparedWith }),
        kept: kept.map((past) => ({ head: past, is: fits(past, seen, signer.publicKey) })),
      };
      if (fault) return { ...found, fault };
      await extend();
      return found;
    },
    async compare(events) {
      await load();
      const signedSize = head?.size ?? 0;
      const indexes = new Map(positions.slice(0, signedSize).map((position, index) => [position, index]));
      const end = positions[signedSize - 1] ?? -1n;
      const found = { verified: 0, unsigned: 0 };
      let fault: Fault | undefined;
      for (const { position, hash } of events.map(recordOf)) {
        const index = indexes.get(position);
        if (index === undefined && position > end) found.unsigned += 1;
        else if (index === undefined) fault ??= { kind: 'added', position };
        else if (Buffer.compare(tree.leaf(index), hash) === 0) found.verified += 1;
        else fault ??= { kind: 'changed', position };
      }
      return { ...found, ...(fault && { fault }) };
    },
    async prove(wanted, sizes = []) {
      await extend();
      const signed = head ?? (await sign());
      const indexes = new Map(positions.map((position, index) => [position, index]));
      const leaves = wanted.map((position) => {
        const index = indexes.get(position);
        if (index === undefined) throw new RangeError(`there is no event at ${position}`);
        return { position, index, path: tree.inclusionProof(index, signed.size).map(hex) };
      });
      const earlier = sizes
        .filter((size) => size > 0 && size < signed.size)
        .map((size) => ({
          size,
          root: hex(tree.root(size)),
          path: tree.consistencyProof(size, signed.size).map(hex),
        }));
      return { head: signed, leaves, earlier };
    },
    vouch: (manifest) => signer.vouch(manifest),
  };
}

function fits(kept: SignedTreeHead, seen: MerkleTree, publicKey: string): KeptHead['is'] {
  if (!isGenuine(kept, publicKey)) return 'not_genuine';
  if (kept.size > seen.size) return 'shorter';
  return hex(seen.root(kept.size)) === kept.root ? 'continued' : 'other';
}

/** Every event of the log as a leaf, taken into a tree on the way. */
async function* logOf(store: CreateLedger['store'], into: MerkleTree): AsyncGenerator<RecordedLeaf> {
  for await (const event of store.readAllRaw({ maxCount: ALL })) {
    const leaf = recordOf(event);
    into.append(leaf.hash);
    yield leaf;
  }
}

function recordOf(event: RawEvent): RecordedLeaf {
  return { position: event.position, hash: leafOf(event) };
}

function larger(one: SignedTreeHead | undefined, other: SignedTreeHead): SignedTreeHead {
  return one !== undefined && one.size > other.size ? one : other;
}

function hex(hash: Uint8Array): string {
  return Buffer.from(hash).toString('hex');
}
