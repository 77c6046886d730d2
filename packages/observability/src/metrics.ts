import {
  Counter,
  type CounterConfiguration,
  collectDefaultMetrics,
  Gauge,
  type GaugeConfiguration,
  Histogram,
  type HistogramConfiguration,
  Registry,
} from 'prom-client';

/** Metrics of one process. Labels are codes with few values: never an id, a name or a path as it was asked for. */
export interface Metrics {
  /** Something that is counted: `linli_commands_total`. */
  counter<Label extends string = never>(about: CounterConfiguration<Label>): Counter<Label>;
  /** Something that goes up and down: `linli_projection_lag_events`. */
  gauge<Label extends string = never>(about: GaugeConfiguration<Label>): Gauge<Label>;
  /** Something that is spread: `linli_request_seconds`. */
  histogram<Label extends string = never>(about: HistogramConfiguration<Label>): Histogram<Label>;
  /** All metrics in the text format of Prometheus, to be served as `contentType`. */
  text(): Promise<string>;
  readonly contentType: string;
}

/** A registry of its own. `ofProcess` adds memory, CPU, event loop lag and open files of the process. */
export function createMetrics({ ofProcess = false }: { readonly ofProcess?: boolean } = {}): Metrics {
  const registry = new Registry();
  if (ofProcess) collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    counter: (about) => new Counter({ ...about, registers }),
    gauge: (about) => new Gauge({ ...about, registers }),
    histogram: (about) => new Histogram({ ...about, registers }),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
