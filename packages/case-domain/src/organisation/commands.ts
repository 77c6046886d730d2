import type { AreaEvent, AreaLevel, MediatorEvent, UnitEvent } from './events.js';

type DataOf<E extends { type: string; data: unknown }, T extends E['type']> = Extract<E, { type: T }>['data'];

export type AreaCommand =
  | ({ readonly type: 'EstablishArea' } & DataOf<AreaEvent, 'AreaEstablished'>)
  | { readonly type: 'RenameArea'; readonly name: string; readonly from: string }
  | ({ readonly type: 'MoveArea' } & DataOf<AreaEvent, 'AreaMoved'>)
  | ({ readonly type: 'CloseArea' } & DataOf<AreaEvent, 'AreaClosed'>)
  | ({ readonly type: 'OutlineGrid' } & DataOf<AreaEvent, 'GridOutlined'>)
  | ({ readonly type: 'CountStaff' } & DataOf<AreaEvent, 'StaffCounted'>);

export type UnitCommand =
  | ({ readonly type: 'EstablishUnit' } & DataOf<UnitEvent, 'UnitEstablished'>)
  | ({ readonly type: 'ChangeDuties' } & DutyChange);

/** A duty list and its first day. */
export type DutyChange = DataOf<UnitEvent, 'DutiesChanged'>;

export type MediatorCommand = { readonly type: 'RegisterMediator' } & DataOf<
  MediatorEvent,
  'MediatorRegistered'
>;

/** An area as the directory answers it. */
export interface Area {
  readonly code: string;
  readonly name: string;
  readonly level: AreaLevel;
  readonly parentCode: string;
}
