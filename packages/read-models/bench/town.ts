import type { AreaEvent, CaseEvent, MediatorEvent, ReportEvent, UnitEvent } from '@linli/case-domain';
import type { Recorded, Role, Sealed } from '@linli/kernel';
