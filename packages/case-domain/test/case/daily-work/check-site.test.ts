import t from 'tap';
import type { CaseCommand } from '../../../src/index.js';
import { isRefused, leadsTo, NOW } from '../case-story.js';
import { closedCase, handledCase, registeredCase } from '../cases.js';
import { acceptedCase, toTheFireBrigade } from '../dispatch/dispatches.js';
import { idOf } from '../neighbourhood.js';
import { advisory } from '../notice/notices.js';

type CheckSite = Extract<CaseCommand, { type: 'CheckSite' }>;

const check: CheckSite = {
  type: 'CheckSite',
  checkId: idOf(75),
  finding: 'partly_founded',
  note: '两间有隔断',
  personsPresent: '租客两人',
  photoHashes: ['a'.repeat(64)],
  checklist: [{ item: '隔断', answer: 'yes' }],
};

t.test('a visit is on record with what was found, and an accepted case is handled from there', async (t) => {
  const { type: _, ...given } = check;
  const story = leadsTo(t, acceptedCase(), check, [
    {
      type: 'SiteChecked',
      data: {
        ...given,
        checkedAt: NOW,
        photoHashes: [...given.photoHashes],
        checklist: [...given.checklist],
      },
    },
  ]);
  t.equal(story.stage, 'HANDLING');
});

t.test('looking once more moves nothing where work goes on already', async (t) => {
  for (const story of [acceptedCase().when(toTheFireBrigade), handledCase(), handledCase().when(advisory)]) {
    t.equal(story.when(check).stage, story.stage, story.stage);
  }
});

t.test('nobody goes to look before the case is accepted, nor after it is closed', async (t) => {
  isRefused(t, registeredCase(), check, 'STAGE_NOT_ALLOWED');
  isRefused(t, closedCase(), check, 'CASE_NOT_OPEN');
});

t.test('a checklist stands in clear, so it carries no number of a person (I31)', async (t) => {
  const checklist: CheckSite['checklist'] = [{ item: '房东13800138021在场', answer: 'yes' }];
  isRefused(t, acceptedCase(), { ...check, checklist }, 'CLEAR_FIELD_CARRIES_PERSONAL_DATA');
});
