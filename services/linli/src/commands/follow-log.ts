import type { Logger } from '@linli/observability';
import { startProjector } from '@linli/projector';
import type { Installation } from '../installation/installation.js';

/** A large import is seen by the views some time after its last event. */
const PATIENCE_MS = 120_000;

/** Waits until the views have seen `position`; where no Linli runs beside us, the projector runs here until then. */
export async function followLog(installation: Installation, position: bigint, logger: Logger): Promise<void> {
  await whileFollowed(installation, logger, () => installation.readModels.waitFor(position, PATIENCE_MS));
}

/** Does something for which the views must come along: where no Linli runs beside us, the projector runs here meanwhile. */
export async function whileFollowed<Result>(
  { readModels, store, visiting }: Installation,
  logger: Logger,
  work: () => Promise<Result>,
): Promise<Result> {
  const projector = visiting ? undefined : startProjector({ store, readModels, logger });
  try {
    return await work();
  } finally {
    await projector?.stop();
  }
}
