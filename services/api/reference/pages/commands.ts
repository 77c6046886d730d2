import { actions, policyInForce } from '@linli/access';
import { STAGES } from '@linli/case-domain';
import { wordFor } from '@linli/wording';
import { lifecycleTable } from '../../matrix/table.js';
import type { Explored } from '../explore.js';
import type { Interface } from '../interface.js';
import { isCommand } from '../is-command.js';
import { code, page, table } from '../markdown.js';

/** Bodies that are not named as their command is. */
const BODIES: Readonly<Record<string, string>> = {
  Object: 'ObjectToDispatch',
  Join: 'JoinCase',
  Unjoin: 'UnjoinCase',
  Split: 'SplitCase',
};

/** Every command: who may, in which stages, by which request. */
export function commandsPage({ stagesOf }: Explored, { commands: routes }: Interface): string {
  const names = Object.keys(actions).filter(isCommand);
  const numbered = names
    .map((name) => ({ name, number: lifecycleTable.find((row) => row.name === name)?.number }))
    .toSorted((one, other) => (one.number ?? 99) - (other.number ?? 99));
  const asked = numbered.map(({ name, number }) => {
    const body = BODIES[name] ?? name;
    const route = routes.find((one) => one.body === `${body}Input` || one.body === body);
    return [
      number ?? '',
      code(name),
      wordFor('zh-CN', 'action', name),
      wordFor('en', 'action', name),
      rolesOf(name),
      route ? code(`${route.method} ${route.path.replace('/api', '')}`) : 'none: the system',
      route ? code(body) : '',
    ];
  });
  const known = numbered.flatMap(({ name }) => {
    const found = [...stagesOf].find(([type]) => type === name)?.[1];
    return found ? [{ name, found }] : [];
  });
  const stages = known.map(({ found, name }) => [
    code(name),
    ...STAGES.map((stage) => ({ yes: '●', no: '' })[found.get(stage) ?? 'no'] ?? ''),
  ]);
  const unasked = numbered
    .filter(({ name }) => actions[name] === 'case' && !known.some((one) => one.name === name))
    .map(({ name }) => code(name));
  return page(
    'Commands 命令',
    'The number is that of the lifecycle table. Paths are below `/api`; bodies are described at `/openapi.json` of a running Linli.',
    table(['No.', 'Command', '命令', 'In English', 'Roles', 'Request', 'Body'], asked),
    '## In which stages',
    '● it was done in that stage when the rules were asked (see [stages](states.md)). An empty cell: refused, or it has no place there.',
    table(['Command', ...STAGES], stages),
    ...(unasked.length > 0
      ? [`Not seen to succeed, since nobody makes such a command up: ${unasked.join(', ')}.`]
      : []),
  );
}

function rolesOf(name: string): string {
  const roles = policyInForce.rules.flatMap((rule) => (rule.action === name ? rule.roles : []));
  return [...new Set(roles)].join(' ');
}
