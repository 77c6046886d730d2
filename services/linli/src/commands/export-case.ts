import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { openLedger } from '../installation/open-ledger.js';
import { type CommonOptions, withInstallation } from './context.js';
import { findCase } from './find-case.js';

/**
 * One case as a file: its events exactly as stored, sealed, the same read with personal data masked, and the proof that
 * they stand in the log under a signed head. That it was exported is on record first.
 */
export async function exportCase(
  text: string,
  options: CommonOptions & { readonly out?: string },
): Promise<void> {
  await withInstallation(options, async ({ installation, console, caller }) => {
    const { readModels, store } = installation;
    const { caseId, caseNumber } = await findCase(readModels, text);
    const exportId = randomUUID();
    const request = { correlationId: exportId };
    const read = await installation.applicationAt().exportCase(caller, { caseId, exportId }, request);
    const stored = [];
    for await (const event of store.readStreamRaw(`case-${caseId}`)) stored.push(event);
    const ledger = await openLedger(installation);
    const proof = await ledger.prove(stored.map(({ position }) => position));
    const content = { format: 'linli-case/2', caseId, caseNumber, stored, read, proof };
    const file = `${JSON.stringify(content, withPositions, 2)}\n`;
    if (options.out === undefined) return console.print(file.trimEnd());
    await writeFile(options.out, file, { mode: 0o600 });
    console.remark(`${options.out}: ${stored.length} ${console.text('个事件', 'events')}`);
  });
}

function withPositions(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}
