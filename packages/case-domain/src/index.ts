export { type CaseEvent, caseEvents } from './case/events.js';
export { type EventDefinition, type EventDefinitions, type EventOf, event, personalText, type Upcaster } from './event-definition.js';
export {
  AREA_LEVELS,
  type AreaEvent,
  type AreaLevel,
  areaEvents,
  type MediatorEvent,
  mediatorEvents,
  UNIT_KINDS,
  type UnitEvent,
  type UnitKind,
  unitEvents,
} from './organisation/events.js';
export type { Area, AreaCommand, MediatorCommand, UnitCommand } from './organisation/commands.js';
export type { AnswerReport, AttachReportToCase, DeclineReport, DetachReportFromCase, FileReport, PersonGiven, ReportCommand } from './report/commands.js';
export { type ReportEvent, reportEvents } from './report/events.js';
export * from './vocabulary.js';
