import { readFile } from 'node:fs/promises';
import { Rejection } from '@linli/kernel';
import { type SignedTreeHead, signedTreeHead } from '@linli/ledger';

/** Signed heads that were kept elsewhere, one a line. @throws Rejection HEADS_UNREADABLE when there is none */
export async function readHeads(file: string): Promise<readonly SignedTreeHead[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  try {
    const heads = lines.map((line) => signedTreeHead.parse(JSON.parse(line)));
    if (heads.length > 0) return heads;
  } catch {
    // Said below: which of the lines is wrong helps nobody who has the wrong file.
  }
  throw new Rejection('HEADS_UNREADABLE', { file });
}
