import { policyInForce } from '@linli/access';
import { NEW, plausibleCommands, TEXT } from '@linli/application';
import type { CaseCommand, CaseFile } from '@linli/case-domain';
import type { Actor, Instant } from '@linli/kernel';
import { nameOf, type Schema } from './interface.js';
import { actors, factsFor, SECOND_MEDIATOR, UNITS } from './neighbourhood.js';

/** Somebody asks for something that their role may ask for. */
export interface Attempt {
  readonly by: Actor;
  readonly at: Instant;
  readonly command: CaseCommand;
}

/** The schemas of the bodies, to know which codes a field may have. */
export type Schemas = Readonly<Record<string, Schema>>;

/** Everything anybody could plausibly ask of a case as it stands: every command, with every code in its fields. */
export function* possibleCommands(file: CaseFile, at: Instant, schemas: Schemas): Generator<Attempt> {
  for (const by of actors) {
    for (const command of [...plausibleCommands(file, factsFor(by, at)), ...ofTheSystem(file)]) {
      if (!mayEver(by, command.type)) continue;
      yield { by, at, command };
      for (const variant of [...variants(command, schemas), ...likely(command, file)])
        yield { by, at, command: variant };
    }
  }
}

function mayEver({ role }: Actor, type: CaseCommand['type']): boolean {
  return policyInForce.rules.some(({ action, roles }) => action === type && roles.includes(role));
}

/** What nobody is offered. */
function* ofTheSystem({ dispatch: { present } }: CaseFile): Generator<CaseCommand> {
  if (present) yield { type: 'DeemSigned', dispatchId: present.dispatchId };
}

/** What made-up commands leave open, by field: units there are, a mediator in term. */
const LIKELY: Readonly<Record<string, readonly string[]>> = {
  unit: UNITS,
  proposedUnit: UNITS,
  leadUnit: UNITS,
  station: UNITS,
  replacedBy: [SECOND_MEDIATOR],
};

function* likely(command: CaseCommand, { mediation }: CaseFile): Generator<CaseCommand> {
  const partyId = Object.keys(Object.values(mediation.byId).at(-1)?.parties ?? {});
  for (const [field, values] of Object.entries({ ...LIKELY, partyId })) {
    if (!(field in command)) continue;
    for (const value of values) yield { ...command, [field]: value };
  }
}

/** The command with each other code its body allows; what that code needs beside it is filled in. */
function* variants(command: CaseCommand, schemas: Schemas): Generator<CaseCommand> {
  for (const form of formsOf(schemas[`${command.type}Input`] ?? schemas[command.type], schemas)) {
    for (const [field, { const: only, enum: codes = only === undefined ? [] : [only] }] of Object.entries(
      form.properties ?? {},
    )) {
      for (const code of codes) {
        if (!(field in command) || Reflect.get(command, field) === code) continue;
        const variant = complete({ ...command, [field]: code }, form);
        if (variant) yield variant;
      }
    }
  }
}

function formsOf(schema: Schema | undefined, schemas: Schemas): readonly Schema[] {
  if (schema === undefined) return [];
  if (schema.$ref !== undefined) return formsOf(schemas[nameOf(schema.$ref)], schemas);
  const forms = schema.oneOf ?? schema.anyOf;
  return forms ? forms.flatMap((one) => formsOf(one, schemas)) : [schema];
}

/** With a text wherever the form wants one; nothing where it wants more than texts. */
function complete(command: CaseCommand, { properties = {}, required = [] }: Schema): CaseCommand | undefined {
  const missing = required.filter((field) => !(field in command));
  if (missing.some((field) => properties[field]?.type !== 'string')) return undefined;
  return { ...command, ...Object.fromEntries(missing.map((field) => [field, TEXT])) };
}

/** The command with ids of its own: what is made up for asking bears one and the same id. */
export function withOwnIds(command: CaseCommand, newId: () => string): CaseCommand {
  const written = JSON.stringify(command);
  return written.includes(NEW) ? (JSON.parse(written.replaceAll(NEW, newId())) as CaseCommand) : command;
}
