import type { CaseEvent } from '@linli/case-domain';
import t from 'tap';
import { CaseUnderTest } from '../commands.js';
import { OTHER_COMMUNITY, startLivingSystem } from '../living-system.js';

const system = await startLivingSystem();
t.teardown(() => system.close());
const { store, accounts } = system.composition;

t.test(
  '(I7) an event carries the role and unit held when it was recorded, whatever is held later',
  async (t) => {
    const matter = new CaseUnderTest(system);
    await matter.open();
    await matter.post('colleague', 'acceptance');
    const acceptedBy = { id: system.idOf.colleague, role: 'CW', orgCode: '370199001001' };
    const whoAccepted = async () => {
      const { events } = await store.readStream<CaseEvent>(`case-${matter.caseId}`);
      return events.find(({ type }) => type === 'CaseAccepted')?.meta.by;
    };
    t.match(await whoAccepted(), acceptedBy);

    const elsewhere = { role: 'CW', areaCode: OTHER_COMMUNITY, orgCode: OTHER_COMMUNITY } as const;
    await accounts.assignPost(system.idOf.colleague, elsewhere);
    const note = await matter.try('colleague', 'PUT', 'notes/018f2c3e-7a10-7b3c-9d41-000000000001', {
      text: '再访',
    });
    t.equal(note.statusCode, 404, 'another community: the case is not theirs any more');
    t.match(await whoAccepted(), acceptedBy);
  },
);
