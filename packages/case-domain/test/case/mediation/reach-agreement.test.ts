import t from 'tap';
import { isRefused, leadsTo, NOW, workingDaysAfter } from '../case-story.js';
import { butWith, handledCase } from '../cases.js';
import { DOWNSTAIRS, idOf, MEDIATOR, UPSTAIRS } from '../neighbourhood.js';
import {
  AGREEMENT,
  acts,
  appointment,
  beforeSession,
  consentOf,
  handOver,
  MEDIATION,
  oral,
  performing,
  proposal,
  proposed,
  REPAIR,
  refusalOf,
  running,
  SIGNED,
  scheduled,
  termination,
  withPolice,
  written,
} from './mediations.js';

t.test('a written agreement waits for its signatures', async (t) => {
  const { type: _, lawful: _lawful, partyAskedForWritten: _asked, ...given } = written;
  const story = leadsTo(t, beforeSession(), written, [
    { type: 'AgreementReached', data: { ...given, obligations: [...given.obligations] } },
  ]);
  t.match(story.state, { stage: 'MEDIATING', mediation: { obligations: {} } });
});

t.test('an oral agreement performed at once is effective at once and resolves the case', async (t) => {
  const { type: _, lawful: _lawful, partyAskedForWritten: _asked, ...given } = oral;
  const story = leadsTo(t, beforeSession(), oral, [
    { type: 'AgreementReached', data: { ...given, obligations: [...given.obligations] } },
    {
      type: 'AgreementEffective',
      data: {
        agreementId: AGREEMENT,
        effectiveAt: NOW,
        confirmationDue: {
          at: '2026-12-02T16:00:00.000Z',
          provisional: false,
          basis: { from: '2026-11-02T02:00:00.000Z', unit: 'days', count: 30 },
        },
        leadsTo: 'RESOLVED',
        verificationDue: workingDaysAfter(NOW, 2),
      },
    },
    { type: 'ChannelSet', data: { channel: 'none' } },
  ]);
  t.match(story.state, {
    stage: 'RESOLVED',
    channel: 'none',
    resolution: { at: NOW, by: 'account-CW' },
    mediation: { obligations: { [REPAIR]: { status: 'performed' } } },
  });
});

t.test('it is written when a party asks for it or something stays to be done', async (t) => {
  isRefused(t, beforeSession(), { ...oral, partyAskedForWritten: true }, 'WRITTEN_FORM_REQUIRED');
  isRefused(
    t,
    beforeSession(),
    { ...written, form: 'oral', partyAskedForWritten: false },
    'WRITTEN_FORM_REQUIRED',
  );
});

t.test('an agreement that promises nothing and did nothing is none', async (t) => {
  isRefused(t, beforeSession(), { ...written, obligations: [] }, 'AGREEMENT_WITHOUT_OBLIGATIONS');
});

t.test('the mediator answers for its lawfulness', async (t) => {
  isRefused(t, beforeSession(), { ...written, lawful: false }, 'AGREEMENT_NOT_DECLARED_LAWFUL');
});

t.test('obligations that are not concrete are refused (I23)', async (t) => {
  const vague = {
    obligationId: REPAIR,
    debtor: UPSTAIRS,
    content: '赔偿1800元',
    dueAt: '2026-11-07T16:00:00.000Z',
  };
  const without = (obligation: Partial<typeof vague>) => ({
    ...written,
    obligations: [{ ...vague, ...obligation }],
  });
  isRefused(t, beforeSession(), without({}), 'OBLIGATION_AMOUNT_MISSING');
  isRefused(t, beforeSession(), without({ debtor: idOf(9) }), 'OBLIGATION_DEBTOR_UNKNOWN');
  isRefused(t, beforeSession(), without({ content: '。' }), 'OBLIGATION_CONTENT_MISSING');
  isRefused(t, beforeSession(), without({ content: '修复', dueAt: NOW }), 'OBLIGATION_DUE_BEFORE_AGREEMENT');
});

t.test('an obligation of an agreement in effect is not promised again', async (t) => {
  const rest = { mediationId: idOf(68) };
  const steps = [proposal, consentOf(DOWNSTAIRS), consentOf(UPSTAIRS), appointment];
  const resumed = steps.reduce(
    (story, step) => story.when({ ...step, ...rest }),
    beforeSession().when({ ...oral, partial: true }),
  );
  isRefused(t, resumed, { ...written, ...rest, agreementId: idOf(70) }, 'OBLIGATION_TWICE');
});

t.test('a partial agreement leaves the case to be handled and its channel free', async (t) => {
  const story = beforeSession().when({ ...oral, partial: true });
  t.match(story.state, { stage: 'HANDLING', channel: 'none' });
});

t.test('an alarm nobody answered keeps an agreement from resolving the case (I18)', async (t) => {
  const alarmed = beforeSession().when({ type: 'ReportDanger', dangerId: idOf(41), text: '威胁' });
  t.equal(alarmed.when(oral).stage, 'HANDLING');
});

t.test('no agreement is reached while a party refuses, or while the police have the matter', async (t) => {
  isRefused(t, beforeSession().when(refusalOf(UPSTAIRS)), written, 'PARTY_REFUSES');
  isRefused(t, proposed(), written, 'CONSENT_MISSING');
  isRefused(t, withPolice(beforeSession()), written, 'MEDIATION_FROZEN_BY_POLICE');
});

t.test('no agreement is reached without a mediator who may act', async (t) => {
  isRefused(t, running().when(scheduled), written, 'MEDIATOR_MISSING');
  const late = { at: '2026-12-01T02:00:00.000Z' };
  isRefused(t, running().when(appointment), written, 'MEDIATOR_NOT_IN_TERM', late);
});

t.test('no agreement is reached in a mediation that is unknown or over', async (t) => {
  isRefused(t, handledCase(), written, 'MEDIATION_UNKNOWN');
  isRefused(t, beforeSession().when(termination), written, 'MEDIATION_ENDED');
  isRefused(t, performing(), { ...written, agreementId: idOf(9) }, 'MEDIATION_ENDED', SIGNED);
});

t.test('until it is in effect, a new text replaces the one before', async (t) => {
  const renegotiated = { ...written, agreementId: idOf(70) };
  const story = beforeSession().when(written).when(renegotiated);
  for (const act of acts) isRefused(t, story, act, 'AGREEMENT_REPLACED', SIGNED);
  const signed = acts.reduce((before, act) => before.when({ ...act, agreementId: idOf(70) }, SIGNED), story);
  t.equal(signed.stage, 'PERFORMING');
});

t.test('the state of an agreement holds no personal text', async (t) => {
  const remembered = JSON.stringify(performing().state);
  for (const text of ['修复', '赔偿款', '渗漏']) t.notOk(remembered.includes(text), text);
  t.ok(remembered.includes(MEDIATOR), 'only references');
  t.ok(remembered.includes(MEDIATION));
});

t.test(
  'where the police must be told, an agreement alone resolves nothing until they are (I35)',
  async (t) => {
    const minor = butWith({ typeCode: 'AQ03' }, beforeSession());
    t.equal(minor.when(oral).stage, 'HANDLING');
    t.equal(minor.when(handOver).when(oral).stage, 'RESOLVED');
  },
);
