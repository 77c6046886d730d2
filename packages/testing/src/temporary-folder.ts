import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * An empty folder, gone after the tests. For what lives as long as a test file: tap's own `testdir` is named after the
 * process, which several files may share.
 */
export function temporaryFolder(t: { teardown(remove: () => void): void }): string {
  const folder = mkdtempSync(join(tmpdir(), 'linli-test-'));
  t.teardown(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }));
  return folder;
}
