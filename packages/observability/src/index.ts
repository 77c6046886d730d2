export type { Logger } from 'pino';
export { correlationId, withCorrelation } from './correlation.js';
export { type CreateLogger, createLogger } from './logger.js';
export { createMetrics, type Metrics } from './metrics.js';
