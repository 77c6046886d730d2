import { DOWNSTAIRS, idOf, UPSTAIRS } from '../../case/neighbourhood.js';
import { type Acts, later, type Model, PRIVATE, verdict } from '../model.js';
import { everyone, mediationOf, mediator, noMediatorFor, notRunning } from './mediation.js';

/** It binds: the mediation is over, and what is left to do says where the case goes. */
function takesEffect(model: Model, id: string, done: boolean, at: string): void {
  const agreement = model.agreements.get(id);
  const mediation = agreement && model.mediations.get(agreement.mediation);
  if (!agreement || !mediation) return;
  agreement.inForce = true;
  agreement.effectiveAt = at;
  mediation.open = false;
  for (const [obligation, dueAt] of agreement.obligations)
    model.obligations.set(obligation, { open: !done, dueAt });
  const toPerform = [...model.obligations.values()].some(({ open }) => open);
  const quiet = model.openMatters.length === 0 && !model.unprotected;
  model.stage = agreement.partial ? 'HANDLING' : toPerform ? 'PERFORMING' : quiet ? 'RESOLVED' : 'HANDLING';
}

/** The last obligation is over: resolved when nothing else is open, otherwise worked on. */
function settled(model: Model, id: string, by: string): void {
  const obligation = model.obligations.get(id);
  if (obligation) obligation.open = false;
  if (model.stage !== 'PERFORMING' || [...model.obligations.values()].some(({ open }) => open)) return;
  model.stage = model.openMatters.length === 0 && !model.unprotected ? 'RESOLVED' : 'HANDLING';
  if (model.stage === 'RESOLVED') model.resolver = by;
}

const openObligations = (model: Model) =>
  [...model.obligations].filter(([, { open }]) => open).map(([id]) => id);

export const agreementActs: Acts = {
  ReachAgreement: {
    by: mediator,
    make: (model, dice, at) => {
      const oral = dice.oneIn(4);
      return {
        type: 'ReachAgreement',
        agreementId: model.fresh(),
        mediationId: mediationOf(model, dice),
        form: oral ? 'oral' : 'written',
        partial: dice.oneIn(6),
        partyAskedForWritten: dice.oneIn(12),
        performedAtOnce: oral ? !dice.oneIn(8) : dice.oneIn(5),
        facts: PRIVATE,
        obligations: dice.oneIn(12)
          ? []
          : [
              { obligationId: model.fresh(), debtor: UPSTAIRS, content: PRIVATE, dueAt: later(at, 30) },
              {
                obligationId: model.fresh(),
                debtor: UPSTAIRS,
                creditor: DOWNSTAIRS,
                content: '支付赔偿款',
                ...(!dice.oneIn(20) && { amountFen: 180_000 }),
                dueAt: later(at, dice.oneIn(20) ? -2 : 60),
              },
            ],
        lawful: !dice.oneIn(20),
      };
    },
    says: (
      model,
      { mediationId, form, partyAskedForWritten, performedAtOnce, obligations, lawful },
      { at },
    ) =>
      verdict([
        ...notRunning(model, mediationId),
        noMediatorFor(model, mediationId, at),
        !lawful,
        form === 'oral' && (partyAskedForWritten || !performedAtOnce),
        !performedAtOnce && obligations.length === 0,
        obligations.length > 0 && obligations[1]?.amountFen === undefined,
        !performedAtOnce && obligations.some(({ dueAt }) => dueAt <= at),
      ]),
    does: (model, command, { by, at }) => {
      const { agreementId, mediationId, form, partial, obligations, performedAtOnce } = command;
      const written = form === 'written';
      model.agreements.set(agreementId, {
        mediation: mediationId,
        written,
        partial,
        obligations: new Map(
          performedAtOnce && written
            ? []
            : obligations.map(({ obligationId, dueAt }) => [obligationId, dueAt]),
        ),
        signed: new Set(),
        inForce: false,
      });
      const mediation = model.mediations.get(mediationId);
      if (mediation) mediation.agreement = agreementId;
      if (written) return;
      takesEffect(model, agreementId, performedAtOnce, at);
      if (model.stage === 'RESOLVED') model.resolver = by.id;
    },
  },
  SignAgreement: {
    by: mediator,
    make: (model, dice, at) => {
      const mediation = model.mediations.get(model.openMediation ?? '');
      const agreementId = mediation?.agreement ?? dice.oneOf(model.agreements.keys(), idOf(1));
      const signed = model.agreements.get(agreementId)?.signed ?? new Set();
      const missing = [...everyone, 'mediator', 'seal'].filter((signer) => !signed.has(signer));
      const signer = dice.oneOf(missing, 'seal');
      return everyone.includes(signer)
        ? { type: 'SignAgreement', agreementId, act: 'party', partyId: signer, signedAt: at }
        : { type: 'SignAgreement', agreementId, act: signer === 'seal' ? 'seal' : 'mediator', signedAt: at };
    },
    says: (model, command, { at }) => {
      const agreement = model.agreements.get(command.agreementId);
      const signer = command.act === 'party' ? command.partyId : command.act;
      if (agreement?.signed.has(signer)) return 'free';
      const mediation = agreement && model.mediations.get(agreement.mediation);
      return verdict(
        [
          model.stage !== 'MEDIATING',
          !agreement?.written,
          !mediation?.open,
          mediation?.agreement !== command.agreementId,
          model.withPolice,
          agreement !== undefined && signer === 'mediator' && noMediatorFor(model, agreement.mediation, at),
        ],
        // Whether one may still sign after a party has refused is left to the parties.
        [...(mediation?.parties.values() ?? [])].includes('refuses'),
      );
    },
    does: (model, command, { by, at }) => {
      const agreement = model.agreements.get(command.agreementId);
      agreement?.signed.add(command.act === 'party' ? command.partyId : command.act);
      if (agreement?.signed.size !== 4) return;
      takesEffect(model, command.agreementId, false, at);
      if (model.stage === 'RESOLVED') model.resolver = by.id;
    },
  },
  RecordPerformance: {
    by: mediator,
    make: (model, dice, at) => {
      const obligationId = dice.oneOf(openObligations(model), idOf(1));
      const late = (model.obligations.get(obligationId)?.dueAt ?? at) <= at;
      const result = dice.oneIn(6) ? 'partly' : late === dice.oneIn(15) ? 'performed' : 'late';
      return { type: 'RecordPerformance', obligationId, result, performedAt: at, note: PRIVATE };
    },
    says: (model, { obligationId, result, performedAt }) => {
      const obligation = model.obligations.get(obligationId);
      const wrong = result !== 'partly' && (result === 'late') !== performedAt >= (obligation?.dueAt ?? '');
      return verdict([!model.isOpen, !obligation, wrong], !obligation?.open);
    },
    does: (model, { obligationId, result }, { by }) => {
      if (result !== 'partly') settled(model, obligationId, by.id);
    },
  },
  RecordDefault: {
    by: mediator,
    make: (model, dice) => ({
      type: 'RecordDefault',
      obligationId: dice.oneOf(openObligations(model), idOf(1)),
      note: PRIVATE,
    }),
    says: (model, { obligationId }, { at }) => {
      const obligation = model.obligations.get(obligationId);
      return verdict(
        [!model.isOpen, !obligation, obligation?.open === true && at < obligation.dueAt],
        !obligation?.open,
      );
    },
    does: (model, { obligationId }, { by }) => settled(model, obligationId, by.id),
  },
  RemindObligation: {
    by: mediator,
    make: (model, dice) => ({
      type: 'RemindObligation',
      reminderId: model.fresh(),
      obligationId: dice.oneOf(openObligations(model), idOf(1)),
      note: PRIVATE,
    }),
    says: (model, { obligationId }) => {
      const obligation = model.obligations.get(obligationId);
      return verdict([!model.isOpen, !obligation], !obligation?.open);
    },
    does: () => {},
  },
};
