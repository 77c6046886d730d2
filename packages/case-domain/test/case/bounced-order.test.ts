import t from 'tap';
import type { CaseCommand } from '../../src/index.js';
import { actor, isRefused } from './case-story.js';
import { idOf, NARROW_COMMUNITY, NARROW_DEPARTMENT, STREET } from './neighbourhood.js';
import { accept, foldsAlike, gridWorker, on, opening, walk } from './scenario-steps.js';

t.test(
  'a bounced work order: a community sent to pull down a building objects, the department leads, the clock ran all the time',
  async (t) => {
    const given = idOf(720);
    const instead = idOf(721);
    const streetDesk = actor('SD', STREET);
    const department = actor('DU', NARROW_DEPARTMENT);
    const committee = actor('CW', NARROW_COMMUNITY);
    const toTheCommunity: CaseCommand = {
      type: 'Dispatch',
      dispatchId: given,
      leadUnit: NARROW_COMMUNITY,
      supportingUnits: [],
      taskDueAt: on(6),
    };
    const reported = walk(t, [
      [on(2), opening('FW07', '天台私搭乱建'), 'REGISTERED', gridWorker],
      [on(2), accept, 'ACCEPTED'],
    ]);
    isRefused(t, reported, toTheCommunity, 'OUTSIDE_COMMUNITY_DUTIES', { by: streetDesk, at: on(2) });
    const story = walk(
      t,
      [
        [on(2), { ...toTheCommunity, despiteDuties: '先由社区劝导' }, 'DISPATCHED', streetDesk],
        [
          on(3),
          {
            type: 'Object',
            dispatchId: given,
            ground: 'law_names_another',
            legalBasis: [{ title: '北京市街道办事处条例', version: '2020-01-01', article: '第十七条' }],
            evidence: '拆除违法建设不在社区职责清单内',
            proposedUnit: NARROW_DEPARTMENT,
          },
          'DISPATCHED',
          committee,
        ],
        [
          on(4),
          {
            type: 'RuleObjection',
            dispatchId: given,
            ruling: 'upheld',
            reason: '社区无执法权',
            replacement: {
              dispatchId: instead,
              leadUnit: NARROW_DEPARTMENT,
              supportingUnits: [NARROW_COMMUNITY],
              taskDueAt: on(12),
            },
          },
          'DISPATCHED',
          streetDesk,
        ],
        [on(5), { type: 'Sign', dispatchId: instead }, 'HANDLING', department],
      ],
      reported,
    );
    t.match(
      story.events.flatMap(({ type, data }) => (type === 'Dispatched' ? [data] : [])),
      [
        { leadUnit: NARROW_COMMUNITY, outsideDutyList: true, despiteDuties: '先由社区劝导' },
        { leadUnit: NARROW_DEPARTMENT, outsideDutyList: false },
      ],
    );
    const { state } = story;
    if (state.stage !== 'NONE') t.strictSame(state.due, state.acceptance?.originalDue);
    foldsAlike(t, story);
  },
);
