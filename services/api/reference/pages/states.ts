import { OPEN_STAGES, STAGES } from '@linli/case-domain';
import { wordFor } from '@linli/wording';
import type { Explored, Move } from '../explore.js';
import { code, page, sorted, table } from '../markdown.js';

/** Which stage follows which: a diagram and a table. */
export function statesPage({ moves }: Explored): string {
  const changes = moves.filter(({ from, to }) => from !== to);
  const arrows = new Map<string, Set<string>>();
  for (const { command, from, to } of changes) {
    const arrow = `${from} --> ${to}`;
    arrows.set(arrow, (arrows.get(arrow) ?? new Set()).add(command));
  }
  const diagram = [
    '```mermaid',
    'stateDiagram-v2',
    '  [*] --> REGISTERED: OpenCase',
    ...sorted(arrows, ([arrow]) => arrow).map(
      ([arrow, commands]) => `  ${arrow}: ${[...commands].toSorted().join(', ')}`,
    ),
    '```',
  ].join('\n');
  const stages = STAGES.map((stage) => [
    code(stage),
    wordFor('zh-CN', 'stage', stage),
    wordFor('en', 'stage', stage),
    OPEN_STAGES.includes(stage) ? 'open' : '',
    stagesAfter(changes.filter(({ from }) => from === stage)),
  ]);
  const overview = table(['Stage', '阶段', 'In English', '', 'Followed by'], stages);
  const rows = sorted(changes, ({ command, from, to, events }) => `${from} ${to} ${command} ${events}`).map(
    ({ command, events, from, to }) => [code(from), command, events, code(to)],
  );
  return page(
    'Stages 阶段',
    'How it was found: the rules were asked. Stories of cases are walked, everybody asks for everything at every step, and the walk goes on from wherever something new led. Joining, splitting and other moves between two cases show only as far as one case decides them.',
    diagram,
    '## Stages',
    overview,
    '## What leads from one to the next',
    table(['From', 'Command', 'Events', 'To'], rows),
  );
}

function stagesAfter(moves: readonly Move[]): string {
  return [...new Set(moves.map(({ to }) => to))]
    .toSorted()
    .map((stage) => code(stage))
    .join(', ');
}
