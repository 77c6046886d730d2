import type { Instant } from '@linli/kernel';
import { type Params, say, sayEvent, writeMoment } from '@linli/wording';
import { type CommonOptions, withInstallation } from './context.js';
import { findCase } from './find-case.js';

/** Options of `linli replay`. */
export interface ReplayOptions extends CommonOptions {
  readonly at?: Instant;
  readonly asKnown?: Instant;
  readonly json?: boolean;
}

/** A case step by step: as it was by `at`, as far as it was known by `asKnown`. */
export async function replay(text: string, options: ReplayOptions): Promise<void> {
  await withInstallation(options, async ({ installation, console, caller }) => {
    const { language } = console;
    const { caseId } = await findCase(installation.readModels, text);
    const { state, events } = await installation.applicationAt().replayCase(caller, caseId, {
      ...(options.at === undefined ? {} : { at: options.at }),
      ...(options.asKnown === undefined ? {} : { asKnown: options.asKnown }),
    });
    // Positions of the log are bigints, which JSON does not know: they go out as text, as everywhere on the wire.
    const asText = (_: string, value: unknown): unknown =>
      typeof value === 'bigint' ? String(value) : value;
    if (options.json) return console.print(JSON.stringify({ state, events }, asText, 2));
    for (const { revision, type, occurredAt, recordedAt, by, data, lateEntry } of events) {
      const late = lateEntry
        ? `  ${console.text('补录于', 'recorded')} ${writeMoment(language, recordedAt)}`
        : '';
      const who = say(language, `role.${by.role}`);
      console.print(
        `${String(revision).padStart(3)}  ${writeMoment(language, occurredAt)}  ${who}  ${sayEvent(language, type, data as Params)}${late}`,
      );
    }
    const stage = say(language, `stage.${state.stage === 'NONE' ? 'REGISTERED' : state.stage}`);
    console.print(
      state.stage === 'NONE' ? console.text('那时还没有此案', 'No such case then') : `→ ${stage}`,
    );
  });
}
