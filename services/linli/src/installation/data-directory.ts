import { chmod, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';

const runningSchema = z.object({
  pid: z.int(),
  url: z.string(),
  databaseUrl: z.string(),
  eventStoreUrl: z.string(),
});

/** How to reach the installation that is running in a data directory. Holds passwords: the file is 0600. */
export type Running = z.infer<typeof runningSchema>;

/** Everything an installation keeps on disk, by name. */
export class DataDirectory {
  readonly root: string;

  constructor(path: string) {
    this.root = resolve(path);
  }

  get postgres(): string {
    return join(this.root, 'postgres');
  }
  get keyFile(): string {
    return join(this.root, 'keys', 'personal-data.key');
  }
  /** What heads of the ledger's tree are signed with. */
  get treeHeadKeyFile(): string {
    return join(this.root, 'keys', 'tree-heads.key');
  }
  get ledger(): string {
    return join(this.root, 'ledger');
  }
  get photos(): string {
    return join(this.root, 'photos');
  }
  get demonstrationAccounts(): string {
    return join(this.root, 'demonstration-accounts.json');
  }
  get demonstrationProgress(): string {
    return join(this.root, 'demonstration.json');
  }
  private get runningFile(): string {
    return join(this.root, 'running.json');
  }

  /**
   * Makes the directory. As root, others may pass through it but not list it: PostgreSQL runs as another user and must
   * reach its own folder below. What is secret has a mode of its own.
   */
  async prepare(): Promise<void> {
    await mkdir(this.root, { recursive: true, mode: 0o711 });
    if (process.getuid?.() === 0) await chmod(this.root, ((await stat(this.root)).mode & 0o777) | 0o011);
    await mkdir(join(this.root, 'keys'), { recursive: true, mode: 0o700 });
  }

  /** The installation running here, or undefined; a note left behind by a killed one counts as none. */
  async running(): Promise<Running | undefined> {
    const note = await readJson(this.runningFile, runningSchema);
    return note && isAlive(note.pid) && (await answers(note.url)) ? note : undefined;
  }

  async noteRunning(note: Running): Promise<void> {
    await writeSecret(this.runningFile, note);
  }

  async forgetRunning(): Promise<void> {
    await rm(this.runningFile, { force: true });
  }
}

/** Reads and checks a JSON file; undefined when it is absent or holds something else. */
export async function readJson<T>(file: string, schema: z.ZodType<T>): Promise<T | undefined> {
  try {
    return schema.safeParse(JSON.parse(await readFile(file, 'utf8'))).data;
  } catch {
    return undefined;
  }
}

/** Writes JSON only the owner can read, whole or not at all. */
export async function writeSecret(file: string, value: unknown): Promise<void> {
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, `${JSON.stringify(value, undefined, 2)}\n`, { mode: 0o600 });
  await rename(draft, file);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A process id may have been given to somebody else since: only an answer proves that Linli runs. */
async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    return false;
  }
}
