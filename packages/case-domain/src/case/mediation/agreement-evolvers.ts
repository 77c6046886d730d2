import type { EventMeta } from '@linli/kernel';
import type { Evolvers } from '../evolvers.js';
import type { CaseFile } from '../state.js';
import { type Agreement, hasOpenObligation, type Obligation } from './agreement-state.js';
import type { mediationEvents } from './events.js';

type AgreementEvents = Pick<
  typeof mediationEvents,
  | 'AgreementReached'
  | 'AgreementSigned'
  | 'AgreementEffective'
  | 'ObligationReminded'
  | 'ObligationPerformed'
  | 'ObligationDefaulted'
>;

/** Whoever brings the case to its end answers for it: a resolver never verifies (I17). */
function resolved(file: CaseFile, meta: EventMeta): CaseFile {
  return { ...file, stage: 'RESOLVED', resolution: { at: meta.occurredAt, by: meta.by.id } };
}

function withAgreement(file: CaseFile, agreementId: string, change: Partial<Agreement>): CaseFile {
  const agreement = file.mediation.agreements[agreementId];
  if (!agreement) return file;
  const agreements = { ...file.mediation.agreements, [agreementId]: { ...agreement, ...change } };
  return { ...file, mediation: { ...file.mediation, agreements } };
}

/** An obligation changed, and where that leaves the case: with nothing left to perform, PERFORMING is over. */
function withObligation(
  file: CaseFile,
  { data, meta }: { data: { obligationId: string; settlesCase?: boolean }; meta: EventMeta },
  change: Partial<Obligation>,
): CaseFile {
  const obligation = file.mediation.obligations[data.obligationId];
  if (!obligation) return file;
  const obligations = { ...file.mediation.obligations, [data.obligationId]: { ...obligation, ...change } };
  const changed: CaseFile = { ...file, mediation: { ...file.mediation, obligations } };
  if (data.settlesCase) return resolved(changed, meta);
  const over = file.stage === 'PERFORMING' && !hasOpenObligation(obligations);
  return over ? { ...changed, stage: 'HANDLING' } : changed;
}

export const agreementEvolvers: Evolvers<AgreementEvents> = {
  AgreementReached: (file, { data, meta }) => {
    const reached: Agreement = {
      mediationId: data.mediationId,
      form: data.form,
      partial: data.partial,
      reachedAt: meta.occurredAt,
      acts: {},
      obligations: Object.fromEntries(
        data.obligations.map(({ obligationId, dueAt }) => [
          obligationId,
          { dueAt, status: data.performedAtOnce ? 'performed' : 'open', reminders: [] },
        ]),
      ),
    };
    const mediation = file.mediation.byId[data.mediationId];
    const byId = mediation
      ? { ...file.mediation.byId, [data.mediationId]: { ...mediation, agreementId: data.agreementId } }
      : file.mediation.byId;
    const agreements = { ...file.mediation.agreements, [data.agreementId]: reached };
    return { ...file, mediation: { ...file.mediation, byId, agreements } };
  },
  AgreementSigned: (file, { data }) => {
    const acts = file.mediation.agreements[data.agreementId]?.acts;
    return withAgreement(file, data.agreementId, {
      acts: { ...acts, [data.partyId ?? data.act]: data.signedAt },
    });
  },
  AgreementEffective: (file, { data, meta }) => {
    const { agreementId, effectiveAt, confirmationDue, leadsTo } = data;
    const effective = withAgreement(file, agreementId, { effectiveAt, confirmationDue });
    const agreement = effective.mediation.agreements[agreementId];
    const mediation = agreement && file.mediation.byId[agreement.mediationId];
    if (!mediation) return file;
    const settled: CaseFile = {
      ...effective,
      mediation: {
        ...effective.mediation,
        byId: { ...file.mediation.byId, [agreement.mediationId]: { ...mediation, status: 'settled' } },
        obligations: { ...file.mediation.obligations, ...agreement.obligations },
      },
    };
    return leadsTo === 'RESOLVED' ? resolved(settled, meta) : { ...settled, stage: leadsTo };
  },
  ObligationReminded: (file, event) =>
    withObligation(file, event, {
      reminders: [
        ...(file.mediation.obligations[event.data.obligationId]?.reminders ?? []),
        event.data.reminderId,
      ],
    }),
  ObligationPerformed: (file, event) =>
    withObligation(file, event, { status: event.data.result, performedAt: event.data.performedAt }),
  ObligationDefaulted: (file, event) => withObligation(file, event, { status: 'defaulted' }),
};
