import t from 'tap';
import { catalogueV1, personalTraces } from '../../src/index.js';

const types = catalogueV1.all();

t.test('every type has a checklist that fits on a site check, in both languages', async (t) => {
  for (const { code, checklist } of types) {
    t.ok(checklist.length >= 2, code);
    for (const { zh, en } of checklist) t.ok(zh && en && zh.length <= 80 && en.length <= 80, `${code} ${zh}`);
  }
});

t.test(
  'every type has a reply to begin with; advisories and invitations where its flow has a use for them',
  async (t) => {
    for (const { code, templates, flow } of types) {
      const uses = templates.map(({ use }) => use);
      t.equal(uses.includes('public_reply'), true, code);
      t.equal(uses.includes('advisory'), flow.includes('R'), code);
      t.equal(uses.includes('mediation_invitation'), flow.includes('M'), code);
    }
  },
);

t.test('legal bases name the law and the day of its version', async (t) => {
  for (const { code, legalBases } of types) {
    for (const { title, version } of legalBases) t.match(version, /^\d{4}-\d{2}-\d{2}$/, `${code} ${title}`);
  }
  t.match(catalogueV1.type('JF04', 1)?.legalBases, [
    { title: '中华人民共和国反家庭暴力法', version: '2016-03-01' },
  ]);
});

t.test('group rental is judged by numbers the district sets', async (t) => {
  t.match(catalogueV1.type('ZL01', 1)?.parameters, [
    { key: 'min_area_per_head', value: 5 },
    { value: 2 },
    {},
  ]);
});

t.test('a template carries no particulars of a person', async (t) => {
  for (const { code, templates } of types) {
    for (const { text } of templates) t.strictSame([...personalTraces(text.zh)], [], code);
  }
});
