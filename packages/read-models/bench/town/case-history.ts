import type { CaseEvent } from '@linli/case-domain';
import type { DomainEvent, Role, Sealed } from '@linli/kernel';
import type { Chance } from './chance.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** One thing that happens, before it has its place in the log. */
export interface Happening<E extends DomainEvent = DomainEvent> {
  readonly stream: string;
  readonly revision: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly event: E;
  readonly role: Role;
  readonly by: string;
}

/** Where a case happens and who works on it. */
export interface Scene {
  readonly chance: Chance;
  readonly areaPath: readonly string[];
  readonly workers: {
    readonly cw: string;
    readonly gw: string;
    readonly du: string;
    readonly md: string;
    readonly pl: string;
  };
}

const TITLES = [
  '楼道堆物占用消防通道',
  '夜间施工噪声扰民',
  '电动自行车进楼充电',
  '墙外水管漏水',
  '群租房安全隐患',
  '邻里停车纠纷',
  '广场舞噪声',
  '宠物扰民',
  '垃圾清运不及时',
  '物业费争议',
];
const TYPES = ['HJ04', 'ZL01', 'FW07', 'LL02', 'WY03', 'JF04', 'AQ01'];

type EventData<T extends CaseEvent['type']> = Extract<CaseEvent, DomainEvent<T>>['data'];

/** Sealed text as long as `characters` Chinese characters become. */
export function sealed(chance: Chance, characters: number): Sealed {
  return {
    box: chance.base64(characters * 3 + 28),
    key: `person-${chance.uuid()}`,
    of: `case/${chance.uuid()}/text`,
  };
}

const iso = (at: number): string => new Date(at).toISOString();
const due = (at: number) => ({ at: iso(at), provisional: false });

/** Tells what happens to one case, in the order it happens. */
export class CaseHistory {
  readonly stream: string;
  private now: number;
  private revision = -1;

  constructor(
    private readonly scene: Scene,
    readonly caseId: string,
    openedAt: number,
  ) {
    this.stream = `case-${caseId}`;
    this.now = openedAt;
  }

  /** From opening to closing, by one of the usual ways, sometimes reopened. */
  *tell(reportId: string, filedAt: number): Generator<Happening<CaseEvent>> {
    const { chance } = this.scene;
    yield* this.open(reportId, filedAt);
    if (chance.is(0.04)) {
      yield this.by('CW', 2 * HOUR, 'CaseDeclined', {
        reason: 'statutory_route',
        reporterWasTold: sealed(chance, 40),
      });
      return;
    }
    yield this.by('CW', 2 * HOUR, 'CaseAccepted', {
      class: 'G',
      contactDueAt: iso(this.now + DAY),
      due: due(this.now + 7 * DAY),
    });
    yield* this.contact();
    if (chance.is(0.02)) yield* this.danger();
    const way = chance.next();
    if (way < 0.35)
      yield this.by('GW', 4 * HOUR, 'ResolvedOnSpot', { note: sealed(chance, 60), evidence: [] });
    else if (way < 0.7) yield* this.handle();
    else if (way < 0.85) yield* this.rectify();
    else if (way < 0.95) yield* this.mediate();
    else yield* this.police();
    yield* this.close();
    if (chance.is(0.05)) {
      yield this.by('VR', 3 * DAY, 'CaseReopened', {
        reason: sealed(chance, 40),
        requestedBy: 'callback',
        class: 'G',
        due: due(this.now + 10 * DAY),
      });
      yield* this.resolve();
      yield* this.close();
    }
  }

  private *open(reportId: string, filedAt: number): Generator<Happening<CaseEvent>> {
    const { chance, areaPath } = this.scene;
    yield this.by('CW', 0, 'CaseOpened', {
      caseNumber: `${areaPath[1]}-${this.caseId.slice(0, 8)}`,
      title: chance.of(TITLES),
      typeCode: chance.of(TYPES),
      typeVersion: 1,
      place: {
        areaPath: [...areaPath],
        building: `${chance.between(1, 30)}号楼`,
        address: sealed(chance, 12),
      },
      urgent: chance.is(0.05),
      risk: chance.of(['low', 'low', 'medium', 'high']),
      level: chance.of(['GRID', 'COMMUNITY', 'COMMUNITY', 'STREET', 'DISTRICT']),
      confidentiality: chance.is(0.03) ? 'restricted' : 'normal',
    });
    yield this.by('CW', 0, 'ReportAttached', {
      reportId,
      confidentialReporter: false,
      filedAt: iso(filedAt),
    });
  }

  private *contact(): Generator<Happening<CaseEvent>> {
    const { chance } = this.scene;
    for (let attempt = 1; attempt <= 3 && chance.is(0.2); attempt += 1) {
      yield this.by('GW', 3 * HOUR, 'ContactAttempted', {
        contactId: chance.uuid(),
        channel: 'telephone',
        attemptedAt: iso(this.now),
        attempt,
      });
    }
    yield this.by('GW', 8 * HOUR, 'ContactMade', {
      contactId: chance.uuid(),
      channel: 'telephone',
      contactedAt: iso(this.now),
      summary: sealed(chance, 80),
    });
  }

  private *danger(): Generator<Happening<CaseEvent>> {
    const dangerId = this.scene.chance.uuid();
    yield this.by('GW', HOUR, 'DangerReported', {
      dangerId,
      text: sealed(this.scene.chance, 30),
      acknowledgeBy: iso(this.now + 10 * 60_000),
    });
    yield this.by('PL', 5 * 60_000, 'DangerAcknowledged', { dangerId });
  }

  private *handle(): Generator<Happening<CaseEvent>> {
    const { chance, workers } = this.scene;
    const dispatchId = chance.uuid();
    yield this.by('CW', 4 * HOUR, 'Dispatched', {
      dispatchId,
      leadUnit: workers.du,
      supportingUnits: [],
      taskDueAt: iso(this.now + 3 * DAY),
      outsideDutyList: chance.is(0.1),
      objectionWindow: due(this.now + DAY),
    });
    yield this.by('DU', DAY, 'Signed', { dispatchId, unit: workers.du });
    yield this.by('DU', DAY, 'SiteChecked', {
      checkId: chance.uuid(),
      checkedAt: iso(this.now),
      finding: 'founded',
      note: sealed(chance, 120),
      photoHashes: [],
      checklist: [],
    });
    for (let notes = chance.between(0, 3); notes > 0; notes -= 1) {
      yield this.by('DU', 12 * HOUR, 'NoteAdded', {
        noteId: chance.uuid(),
        text: sealed(chance, 100),
        confidential: false,
      });
    }
    if (chance.is(0.15)) yield* this.whistle();
    yield* this.resolve();
  }

  private *whistle(): Generator<Happening<CaseEvent>> {
    const { chance, workers } = this.scene;
    const whistleId = chance.uuid();
    yield this.by('CW', HOUR, 'WhistleBlown', {
      whistleId,
      departments: [workers.du],
      meetingAt: iso(this.now + DAY),
      question: sealed(chance, 40),
    });
    yield this.by('DU', DAY, 'DepartmentReportedIn', {
      whistleId,
      department: workers.du,
      arrivedAt: iso(this.now),
      representative: sealed(chance, 3),
      contribution: sealed(chance, 40),
    });
    yield this.by('CW', HOUR, 'WhistleClosed', {
      whistleId,
      ratings: [{ department: workers.du, rating: 'solved' }],
    });
  }

  private *rectify(): Generator<Happening<CaseEvent>> {
    const { chance } = this.scene;
    const noticeId = chance.uuid();
    const items = Array.from({ length: chance.between(1, 4) }, () => ({
      itemId: chance.uuid(),
      text: sealed(chance, 20),
    }));
    yield this.by('CW', DAY, 'AdvisoryIssued', {
      noticeId,
      addressee: { personRef: chance.uuid(), name: sealed(chance, 3) },
      items,
      policies: [{ title: '济南市物业管理条例', version: '2021-05-01' }],
      service: { servedAt: iso(this.now), how: 'handed_over' },
      due: due(this.now + 7 * DAY),
      recheckDue: due(this.now + 9 * DAY),
    });
    const first = items.map(({ itemId }) => ({
      itemId,
      result: chance.is(0.7) ? ('done' as const) : ('not_done' as const),
    }));
    const open = first.filter(({ result }) => result !== 'done');
    yield this.by('CW', 8 * DAY, 'Rechecked', {
      recheckId: chance.uuid(),
      noticeId,
      checkedAt: iso(this.now),
      results: first,
      photoHashes: [],
      leadsTo: open.length === 0 ? 'RESOLVED' : 'RECTIFYING',
    });
    if (open.length === 0) return;
    yield this.by('CW', 3 * DAY, 'Rechecked', {
      recheckId: chance.uuid(),
      noticeId,
      checkedAt: iso(this.now),
      results: open.map(({ itemId }) => ({ itemId, result: 'done' as const })),
      photoHashes: [],
      leadsTo: 'RESOLVED',
    });
  }

  private *mediate(): Generator<Happening<CaseEvent>> {
    const { chance, workers } = this.scene;
    const mediationId = chance.uuid();
    const [one, other] = [chance.uuid(), chance.uuid()];
    const party = (partyId: string, standing: 'applicant' | 'respondent') => ({
      partyId,
      standing,
      person: { personRef: chance.uuid(), name: sealed(chance, 3), phone: sealed(chance, 4) },
    });
    yield this.by('MD', DAY, 'MediationProposed', {
      mediationId,
      origin: 'application',
      parties: [party(one, 'applicant'), party(other, 'respondent')],
      matter: sealed(chance, 120),
      confirmable: true,
    });
    yield this.by('MD', 0, 'ChannelSet', { channel: 'peoples_mediation' });
    yield this.by('MD', HOUR, 'PartyConsented', { mediationId, partyId: one, way: 'oral_recorded' });
    if (chance.is(0.15)) {
      yield this.by('MD', DAY, 'PartyRefused', { mediationId, partyId: other, way: 'oral_recorded' });
      yield* this.terminate(mediationId, 'refused');
      return;
    }
    yield this.by('MD', DAY, 'PartyConsented', {
      mediationId,
      partyId: other,
      way: 'written',
      mediationDue: due(this.now + 30 * DAY),
    });
    yield this.by('CW', HOUR, 'MediatorAppointed', {
      mediationId,
      mediatorId: workers.md,
      way: 'appointed',
      acceptedBy: [one, other],
      objectedBy: [],
    });
    yield this.by('MD', HOUR, 'InterestDisclosed', { mediationId, mediatorId: workers.md, interest: 'none' });
    for (let sessions = chance.between(1, 2); sessions > 0; sessions -= 1) {
      const sessionId = chance.uuid();
      yield this.by('MD', DAY, 'SessionScheduled', {
        sessionId,
        mediationId,
        startsAt: iso(this.now + 2 * DAY),
        room: '一室',
        open: false,
        participants: [],
      });
      yield this.by('MD', 2 * DAY, 'SessionHeld', {
        sessionId,
        mediationId,
        heldAt: iso(this.now),
        attendedBy: [one, other],
        minutes: sealed(chance, 400),
      });
    }
    if (chance.is(0.25)) yield* this.terminate(mediationId, 'no_agreement');
    else yield* this.agree(mediationId, one, other);
  }

  private *terminate(
    mediationId: string,
    ground: EventData<'MediationTerminated'>['ground'],
  ): Generator<Happening<CaseEvent>> {
    yield this.by('MD', DAY, 'MediationTerminated', {
      mediationId,
      ground,
      informedOfRights: { routes: ['court'], informedAt: iso(this.now) },
    });
    yield* this.resolve();
  }

  private *agree(mediationId: string, debtor: string, creditor: string): Generator<Happening<CaseEvent>> {
    const { chance } = this.scene;
    const agreementId = chance.uuid();
    const obligations = Array.from({ length: chance.between(1, 3) }, () => ({
      obligationId: chance.uuid(),
      debtor,
      creditor,
      content: sealed(chance, 30),
      amountFen: chance.between(100, 500_000),
      dueAt: iso(this.now + chance.between(5, 20) * DAY),
    }));
    yield this.by('MD', HOUR, 'AgreementReached', {
      agreementId,
      mediationId,
      form: 'written',
      partial: false,
      performedAtOnce: false,
      facts: sealed(chance, 200),
      obligations,
    });
    for (const act of ['party', 'party', 'mediator', 'seal'] as const) {
      yield this.by('MD', HOUR, 'AgreementSigned', {
        agreementId,
        act,
        signedAt: iso(this.now),
        ...(act === 'party' ? { partyId: debtor } : {}),
      });
    }
    yield this.by('MD', 0, 'AgreementEffective', {
      agreementId,
      effectiveAt: iso(this.now),
      confirmationDue: due(this.now + 30 * DAY),
      leadsTo: 'PERFORMING',
    });
    for (const [i, { obligationId }] of obligations.entries()) {
      const settlesCase = i === obligations.length - 1;
      if (chance.is(0.3))
        yield this.by('MD', 3 * DAY, 'ObligationReminded', { reminderId: chance.uuid(), obligationId });
      if (chance.is(0.1))
        yield this.by('MD', 6 * DAY, 'ObligationDefaulted', {
          obligationId,
          note: sealed(chance, 30),
          settlesCase,
        });
      else
        yield this.by('MD', 4 * DAY, 'ObligationPerformed', {
          obligationId,
          result: chance.is(0.2) ? 'late' : 'performed',
          performedAt: iso(this.now),
          settlesCase,
        });
    }
  }

  private *police(): Generator<Happening<CaseEvent>> {
    const { chance, workers } = this.scene;
    const handoverId = chance.uuid();
    yield this.by('CW', 2 * HOUR, 'HandedToPolice', {
      handoverId,
      station: workers.pl,
      reasonCode: 'public_order',
      reason: sealed(chance, 60),
      evidence: [],
    });
    yield this.by('PL', 5 * HOUR, 'PoliceAccepted', { handoverId, policeNumber: '370102-1' });
    if (chance.is(0.5)) yield this.by('PL', 2 * DAY, 'Commissioned', { handoverId, letterNumber: 'W-1' });
    else yield this.by('PL', 2 * DAY, 'PoliceReturned', { handoverId, reason: sealed(chance, 20) });
    yield* this.handle();
  }

  private *resolve(): Generator<Happening<CaseEvent>> {
    const { chance } = this.scene;
    yield this.by('DU', 2 * DAY, 'CaseResolved', {
      outcome: 'resolved',
      finding: 'founded',
      handlingNote: sealed(chance, 150),
      publicReply: sealed(chance, 80),
      evidence: [],
      verificationDue: due(this.now + 2 * DAY),
    });
    if (!chance.is(0.05)) return;
    yield this.by('CW', DAY, 'VerificationFailed', { reason: sealed(chance, 40) });
    yield* this.resolve();
  }

  private *close(): Generator<Happening<CaseEvent>> {
    const { chance } = this.scene;
    yield this.by('CW', DAY, 'Verified', {
      checklist: ['照片', '回访'],
      reopenUntil: iso(this.now + 16 * DAY),
    });
    if (chance.is(0.8))
      yield this.by('VR', 2 * DAY, 'CallbackDone', {
        callbackId: chance.uuid(),
        resolved: true,
        satisfaction: chance.between(3, 5),
      });
    else yield this.by('VR', 2 * DAY, 'CallbackMissed', { callbackId: chance.uuid(), attempt: 1 });
  }

  /** Up to `within` later (0: the same moment), by somebody of the role. */
  private by<T extends CaseEvent['type']>(
    role: Role,
    within: number,
    type: T,
    data: EventData<T>,
  ): Happening<CaseEvent> {
    this.now += within === 0 ? 0 : Math.floor(this.scene.chance.next() * within) + 1;
    const { cw, gw, md } = this.scene.workers;
    const by = role === 'CW' ? cw : role === 'GW' ? gw : role === 'MD' ? md : `account-${role}`;
    this.revision += 1;
    return {
      stream: this.stream,
      revision: this.revision,
      at: this.now,
      role,
      by,
      event: { type, data } as unknown as CaseEvent,
    };
  }
}
