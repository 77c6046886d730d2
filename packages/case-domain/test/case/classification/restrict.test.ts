import t from 'tap';
import { isRefused, leadsTo } from '../case-story.js';
import { closedCase, registeredCase } from '../cases.js';
import { idOf } from '../neighbourhood.js';

const restrict = { type: 'Restrict', to: 'restricted', reason: '涉及未成年人' } as const;
const unrestrict = { type: 'Unrestrict', reason: '已核实不涉及未成年人' } as const;

t.test('fewer people know of the case from here on, at any stage', async (t) => {
  for (const story of [registeredCase(), closedCase()]) {
    const after = leadsTo(t, story, restrict, [
      {
        type: 'ConfidentialityChanged',
        data: { confidentiality: 'restricted', was: 'normal', reason: '涉及未成年人' },
      },
    ]);
    t.match(after.state, { confidentiality: 'restricted', stage: story.stage });
  }
});

t.test('a stricter protection is not loosened by asking for a weaker one', async (t) => {
  const weaker = { ...restrict, to: 'confidential_reporter' } as const;
  t.strictSame(registeredCase().when(restrict).decide(weaker), []);
});

t.test('it is opened again as far as the type allows', async (t) => {
  const story = leadsTo(t, registeredCase().when(restrict), unrestrict, [
    {
      type: 'ConfidentialityChanged',
      data: { confidentiality: 'normal', was: 'restricted', reason: '已核实不涉及未成年人' },
    },
  ]);
  t.match(story.state, { confidentiality: 'normal' });
});

t.test('a reporter who asked for confidence keeps it, whoever opens the case (I32)', async (t) => {
  const inConfidence = registeredCase().after([
    {
      type: 'ReportAttached',
      data: { reportId: idOf(1), confidentialReporter: true, filedAt: '2026-11-02T00:00:00.000Z' },
    },
  ]);
  t.match(inConfidence.when(restrict).when(unrestrict).state, { confidentiality: 'confidential_reporter' });
});

t.test('what its type restricts stays restricted (I35)', async (t) => {
  isRefused(t, registeredCase('JF04').when(restrict), unrestrict, 'TYPE_KEEPS_RESTRICTED');
});
