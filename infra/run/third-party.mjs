/**
 * pnpm third-party    writes docs/third-party.md: whose code is part of this, and under which licence
 *
 * A test fails when the file is not what is installed.
 */
import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './command.mjs';
import { thirdParties } from './licences.mjs';

/** Where the notice stands. */
export const NOTICE = join(root, 'docs/third-party.md');

/** The notice as it has to be. */
export function thirdPartyNotice() {
  const parties = thirdParties();
  return `# Others' work in Linli

Linli is under Apache-2.0 (\`LICENSE\`). ${parties.length} packages of others are part of what runs, each under its own licence; the
text of it is in the package (\`node_modules\`). Packages with programs for one platform (sharp, argon2, PostgreSQL, Rolldown)
come in one of several forms and are not listed by platform. Written by \`pnpm third-party\`, and kept in step by a test.

${parties.map((one) => `- ${one}`).join('\n')}
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(NOTICE, thirdPartyNotice());
  console.log(`written: ${relative(root, NOTICE)}`);
}
