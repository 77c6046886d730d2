import type { Happened } from '@linli/kernel';
import type { ErasureReason, PersonEvent } from './events.js';

/** What is known of erasing a person. Nothing of the person. */
export interface PersonState {
  /** Every erasure that was asked for, by id. */
  readonly erasures: Readonly<
    Record<
      string,
      {
        readonly status: 'requested' | 'rejected' | 'approved';
        readonly requestedBy: string;
        readonly reason: ErasureReason;
      }
    >
  >;
  /** The erasure that took place: final. */
  readonly erased?: {
    readonly erasureId: string;
    readonly streams: readonly string[];
    readonly keysDestroyed: boolean;
  };
}

export const nothingAsked: PersonState = { erasures: {} };

/** What each event makes of it. */
export function evolvePerson(state: PersonState, event: Happened<PersonEvent>): PersonState {
  const { erasureId } = event.data;
  switch (event.type) {
    case 'ErasureRequested': {
      const { reason } = event.data;
      const asked = { status: 'requested' as const, requestedBy: event.meta.by.id, reason };
      return { ...state, erasures: { ...state.erasures, [erasureId]: asked } };
    }
    case 'ErasureRejected':
      return withStatus(state, erasureId, 'rejected');
    case 'PersonErased': {
      const { streams } = event.data;
      return {
        ...withStatus(state, erasureId, 'approved'),
        erased: { erasureId, streams, keysDestroyed: false },
      };
    }
    case 'PersonKeysDestroyed':
      return state.erased ? { ...state, erased: { ...state.erased, keysDestroyed: true } } : state;
  }
}

function withStatus(state: PersonState, erasureId: string, status: 'rejected' | 'approved'): PersonState {
  const asked = state.erasures[erasureId];
  return asked ? { ...state, erasures: { ...state.erasures, [erasureId]: { ...asked, status } } } : state;
}
