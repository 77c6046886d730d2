export { type Reactor, type ReactorHealth, type StartReactor, startReactor } from './start-reactor.js';
