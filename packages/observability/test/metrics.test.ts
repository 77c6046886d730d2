import t from 'tap';
import { createMetrics } from '../src/index.js';

t.test('counters, gauges and histograms come out in the text format of Prometheus', async (t) => {
  const metrics = createMetrics();
  const commands = metrics.counter({
    name: 'linli_commands_total',
    help: 'Commands by outcome',
    labelNames: ['outcome'],
  });
  commands.inc({ outcome: 'done' }, 2);
  metrics.gauge({ name: 'linli_projection_lag_events', help: 'Events not projected yet' }).set(7);
  metrics
    .histogram({ name: 'linli_request_seconds', help: 'Time of answers', buckets: [0.1, 1] })
    .observe(0.5);
  const text = await metrics.text();
  t.match(text, '# TYPE linli_commands_total counter\nlinli_commands_total{outcome="done"} 2');
  t.match(text, 'linli_projection_lag_events 7');
  t.match(text, 'linli_request_seconds_bucket{le="1"} 1');
  t.match(metrics.contentType, 'text/plain');
});

t.test('two registries in one process know nothing of each other', async (t) => {
  const about = { name: 'linli_things_total', help: 'Things' };
  const [one, other] = [createMetrics(), createMetrics()];
  one.counter(about).inc();
  other.counter(about).inc(5);
  t.match(await one.text(), 'linli_things_total 1');
  t.match(await other.text(), 'linli_things_total 5');
});

t.test('the process tells of its memory when asked to', async (t) => {
  t.match(await createMetrics({ ofProcess: true }).text(), 'process_resident_memory_bytes');
  t.notMatch(await createMetrics().text(), 'process_resident_memory_bytes');
});
