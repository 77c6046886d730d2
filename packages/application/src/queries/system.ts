import type { Caller } from '@linli/access';
import type { Instant } from '@linli/kernel';
import { demandMayDo } from '../demand-may-do.js';
import type { Parts } from '../parts.js';

/** One view: how far it is, how far behind the log, when it last moved. */
export interface ViewState {
  readonly view: string;
  readonly position: string;
  /** In positions of the log, which counts more than events; absent while the log cannot be asked. */
  readonly behind?: number;
  readonly movedAt: Instant;
}

/** How the installation is doing, without anything that is in a case. */
export interface SystemState {
  readonly eventStore: 'up' | 'down';
  readonly logEnd?: string;
  readonly views: readonly ViewState[];
  /** Streams the views stand still for. */
  readonly parked: readonly {
    readonly stream: string;
    readonly position: string;
    readonly parkedAt: Instant;
  }[];
  /** A rebuild that is running, or waits to be gone on with. */
  readonly rebuild?: {
    readonly views: readonly string[];
    readonly position: string;
    readonly phase: 'loading' | 'indexing';
  };
}

/** How the installation is doing, for whoever runs it. */
export async function systemState({ store, readModels }: Parts, caller: Caller): Promise<SystemState> {
  demandMayDo(caller, 'RebuildViews');
  const { views, parked, rebuild } = await readModels.standings();
  const behind = new Map<bigint, number>();
  const log = await (async () => {
    for (const { position } of views)
      if (!behind.has(position)) behind.set(position, Number(await store.behind(position)));
    return { up: true, end: await store.end() };
  })().catch(() => ({ up: false, end: undefined }));
  return {
    eventStore: log.up ? 'up' : 'down',
    ...(log.end !== undefined && { logEnd: String(log.end) }),
    views: views.map(({ view, position, movedAt }) => {
      const lag = log.up ? behind.get(position) : undefined;
      return {
        view,
        position: String(position),
        ...(lag !== undefined && { behind: lag }),
        movedAt,
      };
    }),
    parked: parked.map(({ stream, position, parkedAt }) => ({
      stream,
      position: String(position),
      parkedAt,
    })),
    ...(rebuild && { rebuild: { ...rebuild, position: String(rebuild.position) } }),
  };
}
