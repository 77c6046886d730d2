import type { CaseCommand } from '@linli/case-domain';
import type { z } from 'zod';
import {
  type AddRoute,
  addCommand,
  type CommandRoute,
  type FieldsOf,
  type WhenItHappened,
} from './add-command.js';

/** One command on one case that exists already. */
interface CaseCommandRoute<
  Params extends z.ZodType<{ caseId: string }>,
  Body extends z.ZodType<WhenItHappened>,
> extends Omit<CommandRoute<Params, Body>, 'handle' | 'needsIfMatch'> {
  readonly url: `/cases/:caseId/${string}`;
  /** `no`: an alarm is never turned away because somebody wrote a note in between. */
  readonly needsIfMatch?: 'no';
  readonly command: (path: z.output<Params>, fields: FieldsOf<z.output<Body>>) => CaseCommand;
}

/** A route that builds one command for one case. */
export function caseCommand<
  Params extends z.ZodType<{ caseId: string }>,
  Body extends z.ZodType<WhenItHappened>,
>({ command, needsIfMatch, ...route }: CaseCommandRoute<Params, Body>): AddRoute {
  return addCommand<Params, Body>({
    ...route,
    ...(needsIfMatch === undefined && { needsIfMatch: 'yes' }),
    handle: (application, caller, path, fields, request) =>
      application.actOnCase(caller, path.caseId, command(path, fields), request),
  });
}
