import t from 'tap';
import { CASE_STREAM, caseEvent as e, PATH, uuid } from '../case-events.js';
import { emptyViews } from '../projected.js';

const everywhere = { areaCode: null, restrictedOk: true };

t.test(
  'a mediation stands in the column of what it waits for, from proposing to the follow-up',
  async (t) => {
    const { happen, views } = await emptyViews();
    const phase = async () =>
      (await views.mediationBoard({ scope: everywhere })).map((card) => card.phase).join();
    await happen(CASE_STREAM, e('CaseOpened'), e('CaseAccepted'));
    t.equal(await phase(), '', 'no mediation, no card');
    await happen(CASE_STREAM, e('MediationProposed'));
    t.equal(await phase(), 'unassigned');
    await happen(CASE_STREAM, e('MediatorAppointed'));
    t.equal(await phase(), 'consent');
    await happen(CASE_STREAM, e('PartyConsented'));
    t.equal(await phase(), 'sessions');
    await happen(CASE_STREAM, e('PartyRefused'));
    t.equal(await phase(), 'consent', 'who refuses has to be asked again');
    await happen(CASE_STREAM, e('PartyConsented'), e('SessionScheduled'));
    t.match(await views.mediationBoard({ scope: everywhere }), [
      { caseNumber: /./, areaPath: PATH, parties: 2, refused: 0, nextSessionAt: /^2026/ },
    ]);
    await happen(CASE_STREAM, e('AgreementReached'));
    t.equal(await phase(), 'signing');
  },
);

t.test('a mediation that was ended without an agreement leaves the board', async (t) => {
  const { happen, views } = await emptyViews();
  await happen(
    CASE_STREAM,
    e('CaseOpened'),
    e('CaseAccepted'),
    e('MediationProposed'),
    e('MediationTerminated'),
  );
  t.same(await views.mediationBoard({ scope: everywhere }), []);
});

t.test('the board is cut to an area and to a mediator', async (t) => {
  const { happen, views } = await emptyViews();
  await happen(CASE_STREAM, e('CaseOpened'), e('CaseAccepted'), e('MediationProposed'));
  const free = await views.mediationBoard({ scope: everywhere, mediatorId: uuid(99) });
  t.match(free, [{ phase: 'unassigned' }], 'what nobody leads yet is offered to every mediator');
  await happen(CASE_STREAM, e('MediatorAppointed'));
  const count = async (more: object) => (await views.mediationBoard({ scope: everywhere, ...more })).length;
  t.equal(await count({ areaCode: PATH[2] }), 1);
  t.equal(await count({ areaCode: '370102999' }), 0);
  t.equal(await count({ mediatorId: uuid(83) }), 1);
  t.equal(await count({ mediatorId: uuid(99) }), 0);
});
