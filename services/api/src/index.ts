export { type AppParts, buildApp } from './app.js';
export { type Composition, type CompositionOptions, compose } from './composition.js';
export { type Config, ConfigurationInvalid, readConfig } from './config.js';
export { askReadiness } from './readiness.js';
export { SingleSignOn } from './single-sign-on/single-sign-on.js';
export { type RunningApi, startApi } from './start-api.js';
