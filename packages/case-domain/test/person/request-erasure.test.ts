import t from 'tap';
import { personDecider, STAGES } from '../../src/index.js';
import { idOf } from '../case/neighbourhood.js';
import {
  after,
  asked,
  caseMatter,
  ERASURE,
  erased,
  factsWith,
  isRefused,
  leadsTo,
  reject,
  reportMatter,
  requested,
} from './person-story.js';

const nothing = personDecider.initial;

t.test('an erasure the person asked for is requested, with the area everything lies in', async (t) => {
  const { type: _, ...data } = asked;
  const areaPath = ['370199', '370199001'];
  const elsewhere = reportMatter({ areaPath: [...areaPath, '370199001002'] });
  const facts = factsWith({ matters: [caseMatter(), elsewhere] });
  leadsTo(t, nothing, asked, [{ type: 'ErasureRequested', data: { ...data, areaPath } }], facts);
});

t.test('nobody is erased of whom nothing is on file, or nothing that is the asker’s to know', async (t) => {
  isRefused(t, nothing, asked, 'PERSON_UNKNOWN', factsWith({ matters: [] }));
  isRefused(t, nothing, asked, 'PERSON_UNKNOWN', factsWith({ matters: [caseMatter({ inArea: false })] }));
});

t.test('a person with something on file in another area is for the level above', async (t) => {
  const matters = [caseMatter(), reportMatter({ inArea: false })];
  isRefused(t, nothing, asked, 'PERSON_BEYOND_AREA', factsWith({ matters }));
});

t.test('a person in an open case is not erased, whatever the stage', async (t) => {
  const over = ['CLOSED', 'ARCHIVED', 'DECLINED', 'WITHDRAWN'];
  for (const stage of STAGES) {
    const facts = factsWith({ matters: [caseMatter({ stage })] });
    if (over.includes(stage)) t.equal(personDecider.decide(asked, nothing, facts).length, 1, stage);
    else isRefused(t, nothing, asked, 'PERSON_IN_OPEN_CASE', facts);
  }
});

t.test('a person whose report waits for a decision is not erased', async (t) => {
  const facts = factsWith({ matters: [reportMatter({ status: 'PENDING' })] });
  isRefused(t, nothing, asked, 'PERSON_IN_OPEN_CASE', facts);
});

t.test('a person named in a case under legal hold is not erased', async (t) => {
  const facts = factsWith({ matters: [caseMatter({ held: true })] });
  isRefused(t, nothing, asked, 'PERSON_UNDER_LEGAL_HOLD', facts);
});

t.test('while one request waits there is no other', async (t) => {
  isRefused(t, requested, { ...asked, erasureId: idOf(902) }, 'ERASURE_ALREADY_REQUESTED');
});

t.test('after a rejection it can be asked for again', async (t) => {
  const rejected = after(requested, personDecider.decide(reject, requested, factsWith()));
  t.equal(personDecider.decide({ ...asked, erasureId: idOf(902) }, rejected, factsWith()).length, 1);
});

t.test('who is erased is erased once', async (t) => {
  isRefused(t, erased, { ...asked, erasureId: idOf(902) }, 'PERSON_ERASED');
  t.equal(erased.erased?.erasureId, ERASURE);
});

t.test('an erasure asked for in the future is refused', async (t) => {
  isRefused(t, nothing, asked, 'OCCURRED_IN_THE_FUTURE', factsWith({ at: '2026-11-02T02:00:00.001Z' }));
});

t.test('a repetition by somebody from elsewhere is told nothing of what was asked for here', async (t) => {
  isRefused(t, requested, asked, 'PERSON_UNKNOWN', factsWith({ matters: [caseMatter({ inArea: false })] }));
});
