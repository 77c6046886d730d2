import { writeFile } from 'node:fs/promises';
import { type CommonOptions, withInstallation } from './context.js';
import { findCase } from './find-case.js';

/** One case as a file: its events exactly as stored, sealed, and the same read with personal data masked. */
export async function exportCase(
  text: string,
  options: CommonOptions & { readonly out?: string },
): Promise<void> {
  await withInstallation(options, async ({ installation, console, caller }) => {
    const { caseId, caseNumber } = await findCase(installation.readModels, text);
    const stored: unknown[] = [];
    for await (const event of installation.store.readStreamRaw(`case-${caseId}`)) {
      stored.push({ ...event, position: String(event.position) });
    }
    const read = await installation.applicationAt().replayCase(caller, caseId, {});
    const file = `${JSON.stringify({ format: 'linli-case/1', caseId, caseNumber, stored, read }, withPositions, 2)}\n`;
    if (options.out === undefined) return console.print(file.trimEnd());
    await writeFile(options.out, file, { mode: 0o600 });
    console.remark(`${options.out}: ${stored.length} ${console.text('个事件', 'events')}`);
  });
}

function withPositions(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}
