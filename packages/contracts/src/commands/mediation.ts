import { z } from 'zod';
import { commandBody, personGiven } from '../given.js';
import { line, prose } from '../text.js';
import { id, instant } from '../words.js';
import { casePath } from './lifecycle.js';

const parties = z
  .array(
    z.strictObject({
      partyId: id,
      standing: z.enum(['applicant', 'respondent', 'third']),
      person: personGiven,
    }),
  )
  .min(2)
  .max(30);

/** 申请调解 / 主动调解. */
export const proposeMediation = commandBody('ProposeMediation', {
  origin: z.enum(['application', 'initiative', 'police_commission']),
  parties,
  matter: prose(2000),
  /** False for status, adoption and marriage relations: a court would not confirm the agreement. */
  confirmable: z.boolean(),
});

const wayOfGiving = z.enum(['oral_recorded', 'written']);

/** 同意调解. */
export const recordConsent = commandBody('RecordConsent', { way: wayOfGiving });

/** 拒绝调解. */
export const recordRefusal = commandBody('RecordRefusal', { way: wayOfGiving });

/** 选定 / 指定调解员, who has disclosed any interest in the matter. */
export const appointMediator = commandBody('AppointMediator', {
  mediatorId: id,
  way: z.enum(['chosen', 'appointed']),
  acceptedBy: z.array(id).max(30),
  objectedBy: z.array(id).max(30).default([]),
  disclosure: z.strictObject({
    interest: z.enum(['none', 'declared']),
    statement: prose(500).exactOptional(),
  }),
});

/** 申请回避: a party need not say why. */
export const requestRecusal = commandBody('RequestRecusal', {
  mediatorId: id,
  requestedBy: z.union([id, z.literal('mediator')]),
  replacedBy: id,
});

/** 约定调解时间. */
export const scheduleSession = commandBody('ScheduleSession', {
  startsAt: instant,
  room: line(60),
  open: z.boolean(),
  participants: z
    .array(
      z.strictObject({
        participantId: id,
        name: line(60),
        capacity: line(60),
        consentedBy: z.array(id).max(30),
      }),
    )
    .max(20)
    .default([]),
});

/** 举行调解, with its minutes. */
export const holdSession = commandBody('HoldSession', {
  attendedBy: z.array(id).min(1).max(30),
  minutes: prose(8000),
});

/** 休会. */
export const adjournSession = commandBody('AdjournSession', {
  reason: z.enum(['cooling_off', 'evidence', 'party_absent', 'other']),
  until: instant.exactOptional(),
  note: prose(1000).exactOptional(),
});

/** 延长调解: all parties agree, before it expires. */
export const extendMediation = commandBody('ExtendMediation', {
  days: z.int().min(1).max(30),
  agreedBy: z.array(id).min(2).max(30),
});

/** 终止调解, always with the record that the parties were told which ways stay open. */
export const terminateMediation = commandBody('TerminateMediation', {
  ground: z.enum(['refused', 'withdrawn', 'no_agreement', 'expired', 'false_facts', 'collusion', 'other']),
  informedOfRights: z.strictObject({
    routes: z
      .array(z.enum(['arbitration', 'administrative', 'court']))
      .min(1)
      .max(3),
    informedAt: instant,
  }),
  undisputedFacts: prose(2000).exactOptional(),
  /** On record only if every party agreed to that. */
  undisputedFactsAgreedBy: z.array(id).max(30).exactOptional(),
});

export const mediationPath = casePath.extend({ mediationId: id });
export const mediationPartyPath = mediationPath.extend({ partyId: id });
export const extensionPath = mediationPath.extend({ extensionId: id });
export const sessionPath = mediationPath.extend({ sessionId: id });
