export {
  type Projector,
  type ProjectorHealth,
  type StartProjector,
  startProjector,
} from './start-projector.js';
