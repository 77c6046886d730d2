import t from 'tap';
import { catalogueV1, OUTCOMES } from '../../src/index.js';

const types = catalogueV1.all();

t.test('the catalogue has 44 types in eight groups, each code once', async (t) => {
  const sizes: Record<string, number> = {};
  for (const { code } of types) sizes[code.slice(0, 2)] = (sizes[code.slice(0, 2)] ?? 0) + 1;
  t.strictSame(sizes, { FW: 8, ZL: 5, JF: 12, HJ: 7, AQ: 4, GA: 3, ZX: 4, QT: 1 });
  t.equal(new Set(types.map(({ code }) => code)).size, types.length);
});

t.test('a type is found by its code, and at the version it was used at', async (t) => {
  t.match(catalogueV1.type('ZL01', 1), {
    name: { zh: '群租投诉' },
    flow: ['S', 'R', 'W', 'P'],
    dueClass: 'C',
  });
  t.equal(catalogueV1.inForce('ZL01', '2026-11-24T02:00:00.000Z'), catalogueV1.type('ZL01', 1));
  t.equal(catalogueV1.type('ZL01', 2), undefined);
  t.equal(catalogueV1.type('XX99', 1), undefined);
});

t.test('"not resolved" is an outcome of every type', async (t) => {
  for (const { code, outcomes } of types) t.ok(outcomes.includes('not_resolved'), code);
});

t.test('outcomes follow from the building blocks of the type', async (t) => {
  for (const { code, flow, outcomes } of types) {
    t.equal(outcomes.includes('settled_by_agreement'), flow.includes('M'), `${code} mediation`);
    t.equal(outcomes.includes('rectified'), flow.includes('R'), `${code} rectification`);
    t.strictSame(
      outcomes.filter(
        (outcome) =>
          !OUTCOMES.includes(outcome) || outcomes.indexOf(outcome) !== outcomes.lastIndexOf(outcome),
      ),
      [],
      `${code} has every outcome once`,
    );
  }
});

t.test(
  'family, suspected violence, leads, care and conduct are restricted from the first event (I35)',
  async (t) => {
    const restricted = types
      .filter(({ confidentiality }) => confidentiality === 'restricted')
      .map(({ code }) => code);
    t.strictSame(restricted.join(' '), 'ZL03 JF03 JF04 JF10 JF12 AQ03 AQ04 GA01 GA02 GA03 ZX03 ZX04');
  },
);

t.test('a complaint about conduct never starts below the street', async (t) => {
  for (const code of ['ZX03', 'ZX04']) t.equal(catalogueV1.type(code, 1)?.level, 'STREET', code);
});

t.test(
  'the police are told of public-order leads always, of suspected violence on the victim’s word',
  async (t) => {
    const told = types.filter(({ policeReport }) => policeReport !== 'none');
    t.strictSame(
      told.map(({ code, policeReport }) => [code, policeReport]),
      [
        ['JF04', 'prompted'],
        ['AQ03', 'mandatory'],
      ],
    );
  },
);
