import { type CaseEvent, caseDecider } from '../../src/index.js';
import { CaseStory } from './case-story.js';
import { COMMUNITY, FIRE_BRIGADE, idOf } from './neighbourhood.js';

function opened(typeCode: string): CaseEvent {
  return {
    type: 'CaseOpened',
    data: {
      caseNumber: '370199-261102-0000001',
      title: '楼道事项',
      typeCode,
      typeVersion: 1,
      place: { areaPath: ['370199', '370199001', COMMUNITY] },
      urgent: false,
      risk: 'low',
      level: 'COMMUNITY',
      confidentiality: 'normal',
    },
  };
}

const accepted: CaseEvent = {
  type: 'CaseAccepted',
  data: {
    class: 'G',
    contactDueAt: '2026-11-03T02:00:00.000Z',
    due: { at: '2026-11-09T16:00:00.000Z', provisional: false },
  },
};

const siteChecked: CaseEvent = {
  type: 'SiteChecked',
  data: {
    checkId: idOf(1),
    checkedAt: '2026-11-02T02:00:00.000Z',
    finding: 'founded',
    note: '情况属实',
    photoHashes: [],
    checklist: [],
  },
};

/** A case nobody has accepted yet. */
export function registeredCase(typeCode = 'JF01'): CaseStory {
  return new CaseStory(caseDecider.initial).after([opened(typeCode)]);
}

/** A case that is being handled: accepted, and somebody went to look. */
export function handledCase(typeCode = 'JF01'): CaseStory {
  return registeredCase(typeCode).after([accepted, siteChecked]);
}

/** A case that was handled, verified and closed. */
export function closedCase(): CaseStory {
  return handledCase().after([
    {
      type: 'CaseResolved',
      data: {
        outcome: 'resolved',
        finding: 'founded',
        handlingNote: '已处理',
        publicReply: '已处理',
        evidence: [],
        verificationDue: { at: '2026-11-04T16:00:00.000Z', provisional: false },
      },
    },
    { type: 'Verified', data: { checklist: [], reopenUntil: '2026-11-17T16:00:00.000Z' } },
  ]);
}

/** The case waits for another unit to sign for it. */
export function awaitingSignature(story: CaseStory): CaseStory {
  return story.after([
    {
      type: 'Dispatched',
      data: {
        dispatchId: idOf(51),
        leadUnit: FIRE_BRIGADE,
        supportingUnits: [],
        taskDueAt: '2026-11-09T16:00:00.000Z',
        outsideDutyList: false,
        objectionWindow: { at: '2026-11-03T16:00:00.000Z', provisional: false },
      },
    },
  ]);
}

/** The case with something about it as it could have come to be some other way. */
export function butWith(change: object, { state } = handledCase()): CaseStory {
  return new CaseStory({ ...state, ...change });
}
