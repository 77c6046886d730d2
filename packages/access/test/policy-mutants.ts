import { ROLES, type Role } from '@linli/kernel';
import { type Action, actions } from '../src/index.js';
import { type Policy, policyInForce } from '../src/policy.js';
import { CALLBACK_STAGES, type Relation, type Relations, relations } from '../src/relation.js';
import { type Cell, cellsByRole, differs } from './access-table.js';

/** The policy with one thing wrong in it. */
export interface Mutant {
  readonly kind: MutantKind;
  readonly name: string;
  readonly policy: Policy;
  /** What the relations mean, where that is what is wrong. */
  readonly holding?: Relations;
  /** Where the difference can show: other roles and actions are answered as ever. */
  readonly roles: readonly Role[];
  readonly action?: Action;
}

/** What was done to the policy. */
export type MutantKind =
  | 'rule deleted'
  | 'role taken from a rule'
  | 'rule widened to any'
  | 'relation exchanged'
  | 'role given a grant'
  | 'need to know deleted'
  | 'need to know widened to any'
  | 'role given a need to know'
  | 'relation holds always'
  | 'relation holds never'
  | 'relation forgets a condition';

/** A relation that holds only where another one does; with the other one granted, granting it changes nothing. */
const narrower: Partial<Record<Relation, readonly Relation[]>> = {
  handed_over: ['in_area'],
  alarmed: ['in_area'],
  undispatched: ['in_area'],
  unmediated: ['in_area'],
  awaiting_callback: ['in_area'],
  lead_unit: ['own_unit'],
};
const relationNames = Object.keys(relations) as Relation[];

/** The policy with each thing in it deleted, narrowed by a role, widened to everybody, or meaning something else. */
export function* policyMutants(): Generator<Mutant> {
  yield* ruleMutants();
  yield* needToKnowMutants();
  yield* relationMutants();
}

const cellsByAction = new Map<string, Cell[]>();
for (const cell of [...cellsByRole.values()].flat()) {
  const key = `${cell.caller.role} ${cell.action}`;
  const cells = cellsByAction.get(key);
  if (cells) cells.push(cell);
  else cellsByAction.set(key, [cell]);
}

/** Whether some cell of the table is answered wrongly by the mutant. */
export function isNoticed({ policy, roles, action, holding }: Mutant): boolean {
  return roles.some((role) => cellsOf(role, action).some((cell) => differs(policy, cell, holding)));
}

/** Seeing decides whether any other refusal is a silence, so it concerns every action. */
function cellsOf(role: Role, action: Action | undefined): readonly Cell[] {
  const seeing = action === 'ViewCase' || action === 'ViewReport';
  if (action === undefined || seeing) return cellsByRole.get(role) ?? [];
  return cellsByAction.get(`${role} ${action}`) ?? [];
}

function ruleMutants(): Mutant[] {
  const { rules } = policyInForce;
  return rules.flatMap((rule) => {
    const { action, roles, relation } = rule;
    const instead = (...put: Policy['rules'][number][]): Policy => ({
      ...policyInForce,
      rules: rules.flatMap((one) => (one === rule ? put : [one])),
    });
    const mutants: Mutant[] = [
      { kind: 'rule deleted', name: `${action} ${relation}`, policy: instead(), roles, action },
    ];
    for (const role of roles) {
      const others = { ...rule, roles: roles.filter((other) => other !== role) };
      const name = `${role} ${action} ${relation}`;
      const one = { roles: [role], action };
      mutants.push({ kind: 'role taken from a rule', name, policy: instead(others), ...one });
      if (relation === 'any') continue;
      const wider = instead(others, { action, roles: [role], relation: 'any' });
      mutants.push({ kind: 'rule widened to any', name, policy: wider, ...one });
    }
    return mutants;
  });
}

/** The policy with each grant turned to another relation, and with each grant it does not make. These are many. */
export function* grantMutants(): Generator<Mutant> {
  yield* exchangedGrants();
  yield* furtherGrants();
}

function* exchangedGrants(): Generator<Mutant> {
  const { rules } = policyInForce;
  for (const rule of rules.filter(({ relation }) => relation !== 'any')) {
    const { action } = rule;
    for (const role of rule.roles) {
      const others = { ...rule, roles: rule.roles.filter((other) => other !== role) };
      for (const relation of relationNames.filter((name) => name !== rule.relation && name !== 'any')) {
        const put = [others, { action, roles: [role], relation }];
        yield {
          kind: 'relation exchanged',
          name: `${role} ${action} ${rule.relation} → ${relation}`,
          policy: { ...policyInForce, rules: rules.flatMap((one) => (one === rule ? put : [one])) },
          roles: [role],
          action,
        };
      }
    }
  }
}

function* furtherGrants(): Generator<Mutant> {
  const { rules } = policyInForce;
  for (const action of Object.keys(actions) as Action[]) {
    for (const role of ROLES) {
      const held = rules.filter((rule) => rule.action === action && rule.roles.includes(role));
      for (const relation of relationNames) {
        if (implied(relation, held)) continue;
        const policy = { ...policyInForce, rules: [...rules, { action, roles: [role], relation }] };
        const name = `${role} ${action} ${relation}`;
        yield { kind: 'role given a grant', name, policy, roles: [role], action };
      }
    }
  }
}

function needToKnowMutants(): Mutant[] {
  const { needToKnow } = policyInForce;
  const without = needToKnow.flatMap((entry) =>
    entry.roles.flatMap((role): Mutant[] => {
      const roles = entry.roles.filter((other) => other !== role);
      const rest = needToKnow.map((one) => (one === entry ? { ...entry, roles } : one));
      const name = `${role} ${entry.relation}`;
      const deleted = { ...policyInForce, needToKnow: rest };
      const wider = { ...policyInForce, needToKnow: [...rest, { roles: [role], relation: 'any' as const }] };
      return [
        { kind: 'need to know deleted', name, policy: deleted, roles: [role] },
        ...(entry.relation === 'any'
          ? []
          : [{ kind: 'need to know widened to any' as const, name, policy: wider, roles: [role] }]),
      ];
    }),
  );
  const given = ROLES.flatMap((role) => {
    const held = needToKnow.filter((entry) => entry.roles.includes(role));
    return relationNames
      .filter((relation) => !implied(relation, held))
      .map((relation) => ({
        kind: 'role given a need to know' as const,
        name: `${role} ${relation}`,
        policy: { ...policyInForce, needToKnow: [...needToKnow, { roles: [role], relation }] },
        roles: [role],
      }));
  });
  return [...without, ...given];
}

/** A relation that means something else wherever it stands. */
function relationMutants(): Mutant[] {
  const meaning = (kind: MutantKind, name: string, changed: Partial<Relations>): Mutant => ({
    kind,
    name,
    policy: policyInForce,
    holding: { ...relations, ...changed },
    roles: ROLES,
  });
  const has = (codes: readonly string[] | undefined, code: string) => codes?.includes(code) === true;
  const here = relations.in_area;
  return [
    ...relationNames.flatMap((name) => [
      ...(name === 'any' ? [] : [meaning('relation holds always', name, { [name]: () => true })]),
      meaning('relation holds never', name, { [name]: () => false }),
    ]),
    ...Object.entries({
      'in_area: by how the code begins': {
        in_area: (caller, subject) => subject.areaPath.some((code) => code.startsWith(caller.areaCode)),
      },
      'in_area: only the innermost area': {
        in_area: (caller, subject) => subject.areaPath.at(-1) === caller.areaCode,
      },
      'handed_over: in any area': {
        handed_over: (caller, subject) => has(subject.handedOverTo, caller.orgCode),
      },
      'handed_over: to any station': {
        handed_over: (caller, subject) => here(caller, subject) && (subject.handedOverTo?.length ?? 0) > 0,
      },
      'alarmed: in any area': { alarmed: (_, subject) => subject.dangerReported === true },
      'undispatched: in any area': { undispatched: (_, subject) => subject.leadUnit === undefined },
      'unmediated: in any area': { unmediated: (_, subject) => (subject.mediators ?? []).length === 0 },
      'own_unit: only the lead': { own_unit: relations.lead_unit },
      'own_unit: not the lead': { own_unit: (caller, subject) => has(subject.units, caller.orgCode) },
      'mediator: anybody’s': { mediator: (_, subject) => (subject.mediators?.length ?? 0) > 0 },
      'recorded_by: in the own area only': {
        recorded_by: (caller, subject) => here(caller, subject) && relations.recorded_by(caller, subject),
      },
      'awaiting_callback: in any area': {
        awaiting_callback: (_, subject) => has(CALLBACK_STAGES, subject.stage ?? ''),
      },
      'awaiting_callback: in any stage': { awaiting_callback: here },
      ...Object.fromEntries(
        CALLBACK_STAGES.map((stage) => [
          `awaiting_callback: not in ${stage}`,
          {
            awaiting_callback: (caller, subject) =>
              subject.stage !== stage && relations.awaiting_callback(caller, subject),
          } satisfies Partial<Relations>,
        ]),
      ),
    } satisfies Record<string, Partial<Relations>>).map(([name, changed]) =>
      meaning('relation forgets a condition', name, changed),
    ),
  ];
}

/** What is held already holds wherever the relation does. */
function implied(relation: Relation, held: readonly { readonly relation: Relation }[]): boolean {
  return held.some(
    (one) =>
      one.relation === 'any' ||
      one.relation === relation ||
      narrower[relation]?.includes(one.relation) === true,
  );
}
