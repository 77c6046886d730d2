import { startLivingSystem } from '../test/living-system.js';
import { isRight, printLine, summary } from './print.js';
import { runMatrix } from './run-matrix.js';

/*
 * `pnpm matrix`: for every command of the lifecycle table one request that succeeds and one that is refused, for real: the
 * application over its own PostgreSQL and event store. Ends with exit code 1 where an answer is not as the table says, or
 * where a command has no entry.
 */

const living = await startLivingSystem();
try {
  const lines = await runMatrix(living, (line) => console.log(printLine(line)));
  console.log(`\n${summary(lines)}`);
  if (!lines.every(({ refused, succeeds }) => isRight(succeeds) && isRight(refused))) process.exitCode = 1;
} finally {
  await living.close();
}
