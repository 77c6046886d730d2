import { z } from 'zod';
import { commandBody, evidenceGiven, placeGiven } from '../given.js';
import { line, prose } from '../text.js';
import { confidentiality, declineReason, dueClass, finding, id, outcome, risk, typeCode } from '../words.js';

/** 立案, for a report that is pending. The place is the report's unless another one is given. */
export const openCase = commandBody('OpenCase', {
  /** A minor is concerned: the case is restricted from its first event. */
  involvesMinor: z.boolean().exactOptional(),
  reportId: id,
  /** Searchable and readable by everyone who may see the case: no names, no numbers of persons. */
  title: line(80).min(2),
  typeCode,
  place: placeGiven.exactOptional(),
  urgent: z.boolean().exactOptional(),
  risk: risk.default('low'),
  /** Stricter than the type asks for, never looser. */
  confidentiality: confidentiality.exactOptional(),
});

/** 受理: the clocks start. */
export const acceptCase = commandBody('AcceptCase', { class: dueClass.exactOptional() });

/** 不予受理 (案件). */
export const declineCase = commandBody('DeclineCase', {
  reason: declineReason,
  reporterWasTold: prose(1000),
});

/** 当场化解. */
export const resolveOnSpot = commandBody('ResolveOnSpot', {
  note: prose(2000),
  evidence: z.array(evidenceGiven).max(20).default([]),
});

/** 办结. */
export const resolve = commandBody('Resolve', {
  outcome,
  notResolvedBecause: prose(1000).exactOptional(),
  finding,
  handlingNote: prose(2000),
  publicReply: prose(2000),
  evidence: z.array(evidenceGiven).max(20).default([]),
});

/** 核查: passed, or returned with a reason. */
export const verify = z
  .discriminatedUnion('result', [
    commandBody('VerifyPass', {
      result: z.literal('pass'),
      checklist: z.array(line(80)).max(20).default([]),
    }),
    commandBody('VerifyReturn', { result: z.literal('return'), reason: prose(1000) }),
  ])
  .meta({ id: 'Verify' });

/** 回访: reached or not. */
export const recordCallback = z
  .discriminatedUnion('reached', [
    commandBody('CallbackReached', {
      reached: z.literal(true),
      resolved: z.boolean(),
      satisfaction: z.int().min(1).max(5).exactOptional(),
      verbatim: prose(1000).exactOptional(),
    }),
    commandBody('CallbackNotReached', { reached: z.literal(false) }),
  ])
  .meta({ id: 'RecordCallback' });

/** 重开, at most 15 natural days after closing. */
export const reopen = commandBody('Reopen', {
  reason: prose(1000),
  requestedBy: z.enum(['reporter', 'callback', 'unit']),
});

export const casePath = z.strictObject({ caseId: id });
export const reportOfCasePath = casePath.extend({ reportId: id });
export const callbackPath = casePath.extend({ callbackId: id });
