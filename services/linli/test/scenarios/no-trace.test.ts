import { searchDatabase, spellingsOf } from '@linli/testing';
import pg from 'pg';
import t from 'tap';
import { openPlayhouse } from './playhouse.js';

/** Names, phones, a door and words of what was said in these stories. */
const SEEDED: Readonly<Record<string, readonly string[]>> = {
  'group-rental': [
    '莫玉兰',
    '甘雨田',
    '窦志和',
    '盛春生',
    '苗大成',
    '13600136077',
    '1单元1203室',
    '夜里进进出出',
  ],
  'refused-dispute': ['计秀珍', '卞少云', '13500135066', '图方便用了邻居的桶'],
  erasure: ['柏长林', '13500135011', '1单元102室', '搬离本市'],
};
/** Stands in clear on purpose. */
const TITLE = '西区2号楼群租投诉';

t.setTimeout(180_000);
const house = await openPlayhouse();
for (const name of Object.keys(SEEDED)) await house.plays(name, '2026-03-02');

async function relationsWith(texts: readonly string[]): Promise<string[]> {
  const { traces } = await searchDatabase(house.databaseUrl, texts.flatMap(spellingsOf));
  return traces.map(({ of, spelling, where }) => `${of} as ${spelling} in ${where}`);
}

t.test(
  'nothing personal stands in clear in a row, an index or what the planner noted of them (I31)',
  async (t) => {
    const client = new pg.Client({ connectionString: house.databaseUrl });
    await client.connect();
    // What the planner notes of each column is as durable as the column.
    await client.query('ANALYZE');
    await client.end();
    t.strictSame(await relationsWith(Object.values(SEEDED).flat()), []);
    t.ok((await relationsWith([TITLE])).length > 3, 'what is not personal is found, in the log and in views');
  },
);
