import t from 'tap';
import { type LoggedEvent, Oracle } from './oracle.js';

const LOG: LoggedEvent[] = [0, 1, 2, 3].map((position) => ({
  id: `id-${position}`,
  stream: `case-${position % 2}`,
  revision: Math.floor(position / 2),
  position,
}));

function oracleOf(log: LoggedEvent[]): Oracle {
  const oracle = new Oracle();
  for (const { id, stream, revision, position } of log) oracle.acknowledged(id, stream, revision, position);
  return oracle;
}

t.test('a log that keeps its promises has no faults', async (t) => {
  t.same(oracleOf(LOG).faultsIn(LOG), []);
  const oracle = oracleOf(LOG.slice(0, 3));
  oracle.unknown('id-3');
  t.same(oracle.faultsIn(LOG), [], 'an unknown append may have happened');
  t.same(oracle.faultsIn(LOG.slice(0, 3)), [], 'or not');
});

t.test('every planted fault is found', async (t) => {
  const [first, second, third, fourth] = LOG as [LoggedEvent, LoggedEvent, LoggedEvent, LoggedEvent];
  const planted = {
    lost: [first, second, third],
    doubled: [...LOG, { ...fourth, position: 4, revision: 2 }],
    swapped: [second, first, third, fourth],
    'a gap in the positions': [first, second, third, { ...fourth, position: 4 }],
    'a gap in a stream': [first, second, third, { ...fourth, revision: 2 }],
    'appended by nobody': [...LOG, { id: 'x', stream: 'case-9', revision: 0, position: 4 }],
    'in another stream': [first, second, third, { ...fourth, stream: 'case-7', revision: 0 }],
  };
  for (const [name, log] of Object.entries(planted)) t.not(oracleOf(LOG).faultsIn(log).length, 0, name);
});
