import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import type { ExportLevel, ExportPurpose } from '@linli/case-domain';
import { systemClock } from '@linli/kernel';
import { evidenceWith } from '../installation/evidence.js';
import { openLedger } from '../installation/open-ledger.js';
import { type CommonOptions, withInstallation } from './context.js';
import { findCase } from './find-case.js';
import { readHeads } from './read-heads.js';

/** How a case is taken away. */
export interface ExportOptions extends CommonOptions {
  readonly level: ExportLevel;
  readonly purpose: ExportPurpose;
  readonly note?: string;
  readonly out?: string;
  readonly since?: string;
}

/** One case as a file, at one of three levels. That it was exported is on record first. */
export async function exportCase(text: string, options: ExportOptions): Promise<void> {
  await withInstallation(options, async ({ installation, console, caller }) => {
    const { caseId } = await findCase(installation.readModels, text);
    const evidence = evidenceWith(installation, await openLedger(installation));
    const { level, purpose, note, since } = options;
    const heads = since === undefined ? [] : await readHeads(since);
    const exportId = randomUUID();
    const file = await installation
      .applicationAt(systemClock, evidence)
      .exportCase(
        caller,
        { caseId, exportId, level, purpose, note, earlier: heads.map(({ size }) => size) },
        console.language,
        { correlationId: exportId },
      );
    const out = options.out ?? file.fileName;
    await writeFile(out, file.zip, { mode: 0o600 });
    console.print(`${out}: ${file.events} ${console.text('个事件', 'events')}`);
  });
}
