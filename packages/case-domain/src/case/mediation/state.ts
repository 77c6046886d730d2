import type { Due } from '../../vocabulary.js';
import type { Evolvers } from '../evolvers.js';
import type { CaseFile } from '../state.js';
import { agreementEvolvers } from './agreement-evolvers.js';
import type { Agreement, Obligation } from './agreement-state.js';
import { type Confirmation, confirmationEvolvers } from './confirmation-state.js';
import type { mediationEvents } from './events.js';

/** A party and what it said last about being mediated. */
export interface Party {
  readonly personRef: string;
  readonly stance: 'not_asked' | 'consents' | 'refuses';
}

/**
 * One mediation. Running from the consent that completed the round; suspended while a party's last word is a refusal
 * (People's Mediation Law 17, 23); over once settled or terminated.
 */
export interface Mediation {
  readonly status: 'proposed' | 'running' | 'suspended' | 'settled' | 'terminated';
  /** By party id. */
  readonly parties: Readonly<Record<string, Party>>;
  /** A court may confirm what is agreed; never status, adoption or marriage relations. */
  readonly confirmable: boolean;
  /** Set when it starts to run: 30 days, longer by extensions. */
  readonly due?: Due;
  readonly extensions: readonly string[];
  /** What `due` was counted from: the first period and one for each extension, as far as the log tells. */
  readonly periods: readonly Due['basis'][];
  /** A replacement has yet to disclose and to be accepted. */
  readonly mediator?: { readonly mediatorId: string; readonly disclosed: boolean };
  /** Mediators who stepped back, whoever asked for it. */
  readonly recused: readonly string[];
  /** The last text the parties agreed on. */
  readonly agreementId?: string;
}

/** A session; one that was adjourned may still be held. */
export interface Session {
  readonly mediationId: string;
  readonly status: 'scheduled' | 'held' | 'adjourned';
  /** Ids of those beyond the parties, each with every party's consent. */
  readonly participants: readonly string[];
}

/** The mediations of a case, at most one of them open, and what came of them. All by id. */
export interface MediationState {
  readonly byId: Readonly<Record<string, Mediation>>;
  readonly sessions: Readonly<Record<string, Session>>;
  readonly agreements: Readonly<Record<string, Agreement>>;
  /** Obligations of the agreements in effect. */
  readonly obligations: Readonly<Record<string, Obligation>>;
  /** Joint applications to a court. */
  readonly confirmations: Readonly<Record<string, Confirmation>>;
}

export const noMediation: MediationState = {
  byId: {},
  sessions: {},
  agreements: {},
  obligations: {},
  confirmations: {},
};

/** True while a mediation is proposed, running or suspended. */
export function isOpenMediation({ status }: Mediation): boolean {
  return status === 'proposed' || status === 'running' || status === 'suspended';
}

/** True while any mediation is open: such a case cannot be resolved (I18). */
export function hasOpenMediation(state: MediationState): boolean {
  return Object.values(state.byId).some(isOpenMediation);
}

/** True when a mediation has ended, by an agreement in effect or by termination. */
export function hasEndedMediation(state: MediationState): boolean {
  return Object.values(state.byId).some((mediation) => !isOpenMediation(mediation));
}

/** Ids of the parties of a mediation. */
export function partiesOf(mediation: Mediation): readonly string[] {
  return Object.keys(mediation.parties);
}

/** The file with one of its mediations changed. */
function withMediation(file: CaseFile, mediationId: string, change: Partial<Mediation>): CaseFile {
  const mediation = file.mediation.byId[mediationId];
  if (!mediation) return file;
  const byId = { ...file.mediation.byId, [mediationId]: { ...mediation, ...change } };
  return { ...file, mediation: { ...file.mediation, byId } };
}

function withStance(file: CaseFile, mediationId: string, partyId: string, stance: Party['stance']): CaseFile {
  const mediation = file.mediation.byId[mediationId];
  const party = mediation?.parties[partyId];
  if (!mediation || !party) return file;
  const parties = { ...mediation.parties, [partyId]: { ...party, stance } };
  const refused = Object.values(parties).some((one) => one.stance === 'refuses');
  const status = refused ? 'suspended' : mediation.due ? 'running' : 'proposed';
  return withMediation(file, mediationId, { parties, status });
}

function withSession(file: CaseFile, sessionId: string, status: Session['status']): CaseFile {
  const session = file.mediation.sessions[sessionId];
  if (!session) return file;
  const sessions = { ...file.mediation.sessions, [sessionId]: { ...session, status } };
  return { ...file, mediation: { ...file.mediation, sessions } };
}

export const mediationEvolvers: Evolvers<typeof mediationEvents> = {
  MediationProposed: (file, { data }) => {
    const proposed: Mediation = {
      status: 'proposed',
      parties: Object.fromEntries(
        data.parties.map(({ partyId, person }) => [
          partyId,
          { personRef: person.personRef, stance: 'not_asked' },
        ]),
      ),
      confirmable: data.confirmable,
      extensions: [],
      periods: [],
      recused: [],
    };
    const byId = { ...file.mediation.byId, [data.mediationId]: proposed };
    return { ...file, mediation: { ...file.mediation, byId } };
  },
  ChannelSet: (file, { data }) => ({ ...file, channel: data.channel }),
  PartyConsented: (file, { data }) => {
    const agreed = withStance(file, data.mediationId, data.partyId, 'consents');
    if (!data.mediationDue) return agreed;
    const running = withMediation(agreed, data.mediationId, {
      status: 'running',
      due: data.mediationDue,
      periods: [data.mediationDue.basis],
    });
    return { ...running, stage: 'MEDIATING' };
  },
  PartyRefused: (file, { data }) => withStance(file, data.mediationId, data.partyId, 'refuses'),
  MediatorAppointed: (file, { data }) =>
    withMediation(file, data.mediationId, { mediator: { mediatorId: data.mediatorId, disclosed: false } }),
  InterestDisclosed: (file, { data }) =>
    withMediation(file, data.mediationId, { mediator: { mediatorId: data.mediatorId, disclosed: true } }),
  RecusalRequested: (file, { data }) =>
    withMediation(file, data.mediationId, {
      recused: [...(file.mediation.byId[data.mediationId]?.recused ?? []), data.mediatorId],
    }),
  MediatorReplaced: (file, { data }) =>
    withMediation(file, data.mediationId, { mediator: { mediatorId: data.replacedBy, disclosed: false } }),
  SessionScheduled: (file, { data }) => {
    const scheduled: Session = {
      mediationId: data.mediationId,
      status: 'scheduled',
      participants: data.participants.map(({ participantId }) => participantId),
    };
    const sessions = { ...file.mediation.sessions, [data.sessionId]: scheduled };
    return { ...file, mediation: { ...file.mediation, sessions } };
  },
  SessionHeld: (file, { data }) => withSession(file, data.sessionId, 'held'),
  SessionAdjourned: (file, { data }) => withSession(file, data.sessionId, 'adjourned'),
  MediationExtended: (file, { data }) =>
    withMediation(file, data.mediationId, {
      due: data.due,
      extensions: [...(file.mediation.byId[data.mediationId]?.extensions ?? []), data.extensionId],
      periods: [...(file.mediation.byId[data.mediationId]?.periods ?? []), data.due.basis],
    }),
  ...agreementEvolvers,
  ...confirmationEvolvers,
  MediationTerminated: (file, { data }) => ({
    ...withMediation(file, data.mediationId, { status: 'terminated' }),
    stage: 'HANDLING',
  }),
};
