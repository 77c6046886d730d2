export { type PassOnce, passOnce } from './pass-once.js';
export { type Reactor, type ReactorHealth, type StartReactor, startReactor } from './start-reactor.js';
export {
  type StartTelling,
  startTelling,
  type Telling,
  type TellingHealth,
} from './telling/start-telling.js';
