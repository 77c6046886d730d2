import t from 'tap';
import {
  type CatalogueCommand,
  catalogueDecider,
  catalogueEvents,
  catalogueV1,
  catalogueWith,
  type TypeRevision,
} from '../../src/index.js';
import { decisionsOf } from '../rule-making.js';

const decide = decisionsOf(catalogueDecider);
const revise: CatalogueCommand = {
  type: 'ReviseCaseType',
  code: 'ZL01',
  version: 2,
  changes: { dueClass: 'G', parameters: { min_area_per_head: 6 } },
  from: '2027-01-01',
  reason: '区住建局2026年第4号规定',
};
const { type: _, ...revision } = revise;
/** What else a revision of another type says. */
const of = (code: string, changes: TypeRevision['changes']): CatalogueCommand => ({
  ...revise,
  code,
  changes,
});

t.test('a type is revised from a day on: what is named changes, the rest stays', async (t) => {
  const decided = decide(revise);
  t.strictSame(decided, [{ type: 'CaseTypeRevised', data: revision }]);
  t.strictSame(catalogueEvents.CaseTypeRevised.schema.parse(revision), revision);
  t.strictSame(decide(revise, ...decided), [], 'once');
  const after = catalogueWith([revision]).type('ZL01', 2);
  t.match(after, { version: 2, dueClass: 'G', flow: ['S', 'R', 'W', 'P'] });
  t.match(
    after?.parameters.map(({ key, value }) => [key, value]),
    [
      ['min_area_per_head', 6],
      ['max_persons_per_room', 2],
      ['relapse_days', 90],
    ],
  );
});

t.test('the version in force is that of the day, and every version stays', async (t) => {
  const catalogue = catalogueWith([
    revision,
    { ...revision, version: 3, from: '2027-07-01', changes: { dueClass: 'S' } },
  ]);
  const inForce = (at: string) => catalogue.inForce('ZL01', at)?.version;
  t.strictSame(
    ['2026-12-31T15:59:59.999Z', '2026-12-31T16:00:00.000Z', '2027-08-01T00:00:00.000Z'].map(inForce),
    [1, 2, 3],
  );
  t.equal(catalogue.type('ZL01', 1), catalogueV1.type('ZL01', 1));
  t.equal(catalogue.type('ZL01', 3)?.parameters.at(0)?.value, 6, 'later revisions build on earlier ones');
  t.strictSame(
    catalogue.history('ZL01').map(({ type, from }) => [type.version, from]),
    [
      [1, undefined],
      [2, '2027-01-01'],
      [3, '2027-07-01'],
    ],
  );
  t.equal(catalogue.all('2027-01-02T00:00:00.000Z').find(({ code }) => code === 'ZL01')?.version, 2);
  t.strictSame(catalogue.history('XX99'), []);
});

t.test('versions are counted without gaps', async (t) => {
  t.throws(() => decide({ ...revise, version: 3 }), {
    code: 'CASE_TYPE_VERSION_TAKEN',
    details: { next: 2 },
  });
  const before = decide(revise);
  t.throws(() => decide({ ...revise, changes: { dueClass: 'S' } }, ...before), {
    code: 'CASE_TYPE_VERSION_TAKEN',
    details: { next: 3 },
  });
  t.throws(
    () => decide({ ...revise, version: 3, changes: { dueClass: 'S' }, from: '2026-12-01' }, ...before),
    {
      code: 'RULE_BEGINS_TOO_EARLY',
      details: { earliest: '2027-01-01' },
    },
  );
});

t.test('no revision begins today or in the past', async (t) => {
  t.throws(() => decide({ ...revise, from: '2026-11-25' }), { code: 'RULE_BEGINS_TOO_EARLY' });
});

t.test('a revision revises something of a type that exists', async (t) => {
  t.throws(() => decide({ ...revise, code: 'XX99' }), { code: 'CASE_TYPE_UNKNOWN' });
  t.throws(() => decide({ ...revise, changes: {} }), { code: 'REVISION_WITHOUT_CHANGE' });
  t.throws(() => decide({ ...revise, changes: { dueClass: 'C' } }), { code: 'REVISION_WITHOUT_CHANGE' });
  t.throws(() => decide({ ...revise, changes: { parameters: { colour: 1 } } }), {
    code: 'CASE_TYPE_PARAMETER_UNKNOWN',
  });
  t.throws(() => decide({ ...revise, reason: '按13800138021要求' }), {
    code: 'CLEAR_FIELD_CARRIES_PERSONAL_DATA',
  });
});

const unlawful: readonly [string, string, CatalogueCommand][] = [
  ['"not resolved" is taken away', 'outcomes', of('ZL01', { outcomes: ['resolved'] })],
  ['what is restricted is opened (I35)', 'confidentiality', of('JF04', { confidentiality: 'normal' })],
  ['the police are told less (I35)', 'policeReport', of('AQ03', { policeReport: 'prompted' })],
  ['suspected violence is mediated (I35)', 'flow', of('JF04', { flow: ['M', 'P'] })],
  ['suspected violence waits', 'dueClass', of('JF04', { dueClass: 'S' })],
  ['a complaint about conduct stays where it is about', 'level', of('ZX03', { level: 'COMMUNITY' })],
];
for (const [what, field, command] of unlawful) {
  t.test(`no district revises it so that ${what}`, async (t) => {
    t.throws(() => decide(command), { code: 'CASE_TYPE_PROTECTED', details: { field } });
  });
}
