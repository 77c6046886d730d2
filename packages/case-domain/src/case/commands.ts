import type { BondCommand } from './bonds/commands.js';
import type { ClassificationCommand } from './classification/commands.js';
import type { ClockCommand } from './clocks/commands.js';
import type { WorkCommand } from './daily-work/commands.js';
import type { DangerCommand } from './danger/commands.js';
import type { DispatchCommand } from './dispatch/commands.js';
import type { EndingCommand } from './ending/commands.js';
import type { LevelCommand } from './level/commands.js';
import type { LifecycleCommand } from './lifecycle/commands.js';
import type { MediationCommand } from './mediation/commands.js';
import type { NoticeCommand } from './notice/commands.js';
import type { PoliceCommand } from './police/commands.js';
import type { ProtectionCommand } from './protection/commands.js';
import type { SteeringCommand } from './steering/commands.js';
import type { SupportCommand } from './support/commands.js';
import type { TimeLimitCommand } from './time-limit/commands.js';
import type { WhistleCommand } from './whistle/commands.js';

/** Everything that can be asked of a case. */
export type CaseCommand =
  | LifecycleCommand
  | WorkCommand
  | DispatchCommand
  | WhistleCommand
  | NoticeCommand
  | MediationCommand
  | PoliceCommand
  | ProtectionCommand
  | DangerCommand
  | ClockCommand
  | SupportCommand
  | LevelCommand
  | TimeLimitCommand
  | BondCommand
  | ClassificationCommand
  | SteeringCommand
  | EndingCommand;
