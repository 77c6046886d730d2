import { demand, Rejection } from '@linli/kernel';
import type { ReceivePhoto } from '../commands.js';
import type { ReportEvent } from '../events.js';
import type { ReportState } from '../state.js';

/** A photo comes after its report, whatever has become of the report meanwhile; only one that the report named. */
export function receivePhoto(command: ReceivePhoto, state: ReportState): ReportEvent[] {
  if (state.stage === 'NONE') throw new Rejection('REPORT_UNKNOWN');
  const { type: _, ...data } = command;
  demand(state.photos.includes(data.hash), 'PHOTO_NOT_NAMED', { hash: data.hash });
  return state.photosReceived.includes(data.hash) ? [] : [{ type: 'PhotoReceived', data }];
}
