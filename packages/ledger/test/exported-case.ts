import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RawEvent } from '@linli/event-store';
import { evidenceOf, type Ledger } from '@linli/ledger';
import { sha256 } from '../src/hash.js';

const VERIFIER = fileURLToPath(new URL('../verifier/verify-case.mjs', import.meta.url));

/** An exported case as plain data that a test may alter. */
export interface CaseFile {
  format: string;
  level: string;
  caseId: string;
  head: { size: number; root: string; time: string; keyId: string; signature: string };
  earlier: { size: number; root: string; path: string[] }[];
  events: {
    entry: Record<string, unknown> & { position: string; revision: number };
    data?: unknown;
    metadata?: unknown;
    index: number;
    path: string[];
  }[];
  read: { events: { revision: number; eventId?: string; type: string }[] };
}

/** The file of a case, proved by a ledger. */
export async function exportedCase(
  ledger: Ledger,
  caseId: string,
  events: readonly RawEvent[],
  level: 'sealed' | 'masked' | 'anonymous' = 'sealed',
  earlier: readonly number[] = [],
): Promise<CaseFile> {
  const evidence = await evidenceOf(ledger, events, { content: level === 'sealed', earlier });
  const read = {
    events: events.map(({ revision, eventId, type }) =>
      level === 'anonymous' ? { revision, type } : { revision, eventId, type },
    ),
  };
  const file = { format: 'linli-case/3', level, caseId, ...evidence, read };
  return JSON.parse(JSON.stringify(file)) as CaseFile;
}

/** Puts an export into a folder: the file, and the manifest over it. */
export async function writeExport(folder: string, file: CaseFile, ledger: Ledger): Promise<void> {
  const text = JSON.stringify(file);
  const files = [{ name: 'case.json', sha256: sha256(text).toString('hex') }];
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'case.json'), text);
  const manifest = ledger.vouch({ format: 'linli-export/1', files });
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
}

/** Runs the stand-alone verifier as whoever was handed the file would. */
export function runVerifier(...args: readonly string[]): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [VERIFIER, ...args], {
    encoding: 'utf8',
    env: { LANG: 'en' },
  });
  return { code: status, said: stdout + stderr };
}
