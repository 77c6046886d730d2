import type { Logger } from '@linli/observability';
import { startProjector } from '@linli/projector';
import type { Installation } from '../installation/installation.js';

/** A large import is seen by the views some time after its last event. */
const PATIENCE_MS = 120_000;

/** Waits until the views have seen `position`; where no Linli runs beside us, the projector runs here until then. */
export async function followLog(installation: Installation, position: bigint, logger: Logger): Promise<void> {
  const { readModels, store, visiting } = installation;
  const projector = visiting ? undefined : startProjector({ store, readModels, logger });
  try {
    await readModels.waitFor(position, PATIENCE_MS);
  } finally {
    await projector?.stop();
  }
}
