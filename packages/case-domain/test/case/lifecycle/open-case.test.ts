import t from 'tap';
import type { CaseCommand, CaseEvent } from '../../../src/index.js';
import { caseDecider } from '../../../src/index.js';
import { CaseStory, isRefused, leadsTo, NOW } from '../case-story.js';
import { COMMUNITY, idOf } from '../neighbourhood.js';

type OpenCase = Extract<CaseCommand, { type: 'OpenCase' }>;
type Opened = Extract<CaseEvent, { type: 'CaseOpened' }>['data'];

const noCaseYet = new CaseStory(caseDecider.initial);

const openCase: OpenCase & Required<Pick<OpenCase, 'report'>> = {
  type: 'OpenCase',
  caseId: '01934f2e-0000-7000-8000-000000000021',
  title: '东区5号楼卫生间顶棚渗水',
  typeCode: 'FW01',
  place: { areaPath: ['370199', '370199001', COMMUNITY], building: '东区5号楼', address: '2单元301室' },
  urgent: false,
  risk: 'low',
  report: { reportId: idOf(81), confidentialReporter: false, filedAt: '2026-11-02T00:40:00.000Z' },
};

const opened: Opened = {
  caseNumber: '370199-261102-0000011',
  title: openCase.title,
  typeCode: 'FW01',
  typeVersion: 1,
  place: openCase.place,
  urgent: false,
  risk: 'low',
  level: 'COMMUNITY',
  confidentiality: 'normal',
};

t.test('a pending report becomes a case, at the level its type starts at', async (t) => {
  const story = leadsTo(t, noCaseYet, openCase, [
    { type: 'CaseOpened', data: opened },
    { type: 'ReportAttached', data: openCase.report },
  ]);
  t.match(story.state, { stage: 'REGISTERED', openedAt: NOW, openedBy: 'account-CW', reopenCount: 0 });
  t.notOk('title' in story.state, 'no rule reads the title');
});

t.test(
  'a case is as confidential as the strictest of type, reporter and whoever opens it (I32)',
  async (t) => {
    const confidentialityOf = (command: OpenCase) => {
      const { state } = noCaseYet.when(command);
      return state.stage === 'NONE' ? undefined : state.confidentiality;
    };
    const shy = { ...openCase.report, confidentialReporter: true };
    t.equal(confidentialityOf({ ...openCase, report: shy }), 'confidential_reporter');
    t.equal(confidentialityOf({ ...openCase, confidentiality: 'restricted' }), 'restricted');
    t.equal(confidentialityOf({ ...openCase, typeCode: 'JF04', report: shy }), 'restricted');
    t.equal(confidentialityOf({ ...openCase, typeCode: 'JF04', confidentiality: 'normal' }), 'restricted');
  },
);

t.test('a case of a minor is restricted from its first event (I35)', async (t) => {
  const [first] = noCaseYet.decide({ ...openCase, involvesMinor: true });
  t.match(first, { type: 'CaseOpened', data: { confidentiality: 'restricted' } });
});

t.test('a type that is not in the catalogue opens no case', async (t) => {
  isRefused(t, noCaseYet, { ...openCase, typeCode: 'XX99' }, 'CASE_TYPE_UNKNOWN');
});

t.test(
  'a title is searchable, so it carries no number of a person; a name it may only be warned of (I31)',
  async (t) => {
    for (const title of [
      '顶棚渗水 电话13800138021',
      '张先生身份证11010519491231002X',
      '渗水，座机0531-88886666',
    ]) {
      isRefused(t, noCaseYet, { ...openCase, title }, 'TITLE_CARRIES_PERSONAL_DATA');
    }
    t.equal(noCaseYet.when({ ...openCase, title: '张先生家顶棚渗水' }).stage, 'REGISTERED');
  },
);

t.test('the building stands in clear, so it carries no number of a person either (I31)', async (t) => {
  const place = { ...openCase.place, building: '5号楼 13800138021' };
  isRefused(t, noCaseYet, { ...openCase, place }, 'PLACE_CARRIES_PERSONAL_DATA');
});

t.test('the id of a case is used once', async (t) => {
  const report = { ...openCase.report, reportId: idOf(82) };
  isRefused(t, noCaseYet.when(openCase), { ...openCase, report }, 'CASE_EXISTS');
});
