import { type Action, actions, policyInForce } from '@linli/access';
import { ROLES } from '@linli/kernel';
import { wordFor } from '@linli/wording';
import { code, page, table } from '../markdown.js';

/** Who may do what, where they stand in which relation. */
export function accessPage(): string {
  const roles = ROLES.map((role) => [
    code(role),
    wordFor('zh-CN', 'role', role),
    wordFor('en', 'role', role),
  ]);
  const rows = (Object.keys(actions) as Action[]).map((action) => [
    code(action),
    actions[action],
    ...ROLES.map((role) => relationsOf(action, role)),
  ]);
  const needToKnow = policyInForce.needToKnow.map(({ relation, roles: known }) => [
    code(relation),
    known.join(' '),
  ]);
  return page(
    'Access 权限',
    'A cell names the relation in which the role may do it; several are alternatives. Nothing else is allowed. `in_area`: the thing lies in the area of the role. `lead_unit`: the own unit leads. `own_unit`: the own unit leads, supports or was called. `any`: wherever.',
    table(['Role', '角色', 'In English'], roles),
    '## Who may',
    table(['Action', 'About', ...ROLES], rows),
    '## Who knows restricted cases at all',
    table(['Relation', 'Roles'], needToKnow),
  );
}

function relationsOf(action: Action, role: (typeof ROLES)[number]): string {
  const rules = policyInForce.rules.filter((rule) => rule.action === action && rule.roles.includes(role));
  return [...new Set(rules.map(({ relation }) => relation))].join(', ');
}
