import { randomUUID } from 'node:crypto';
import t from 'tap';
import { GRID, STREET, startLivingSystem } from '../living-system.js';

const system = await startLivingSystem();
t.teardown(() => system.close());

const PHONE = '13912345678';
const ID_NUMBER = '11010519491231002X';

async function files(more: object, language: string) {
  return await system.ask('grid', {
    method: 'PUT',
    url: `/api/reports/${randomUUID()}`,
    headers: { 'accept-language': language },
    payload: { channel: 'hotline', place: { areaCode: GRID }, text: '楼道灯不亮', typeCode: 'FW03', ...more },
  });
}

t.test(
  'a telephone number in a field that is not sealed is refused, in both languages, and the field is named',
  async (t) => {
    const source = { system: '12345', key: `来电 ${PHONE}` };
    for (const [language, title] of [
      ['zh-CN', '“source.key”含有个人信息'],
      ['en', '"source.key" carries personal data'],
    ] as const) {
      const answer = await files({ source }, language);
      t.equal(answer.statusCode, 422);
      t.match(answer.json(), { code: 'CLEAR_FIELD_CARRIES_PERSONAL_DATA', title });
      t.notMatch(answer.body, PHONE, 'the number itself is not repeated');
    }
  },
);

t.test('what is kept sealed takes it', async (t) => {
  const reporter = { personRef: randomUUID(), name: '邹立', phone: PHONE, idNumber: ID_NUMBER };
  const answer = await files({ text: `回电${PHONE}，证件${ID_NUMBER}`, reporter }, 'zh-CN');
  t.equal(answer.statusCode, 200, answer.body);
});

t.test('an identity number in the name of a unit is refused', async (t) => {
  const code = `${STREET}-justice`;
  const answer = await system.ask('administrator', {
    method: 'PUT',
    url: `/api/units/${code}`,
    payload: {
      name: `司法所${ID_NUMBER}`,
      kind: 'justice_office',
      areaCode: STREET,
      enforcing: false,
      duties: 'all',
    },
  });
  t.match(answer.json(), {
    code: 'CLEAR_FIELD_CARRIES_PERSONAL_DATA',
    title: '“name”含有个人信息',
  });
});
