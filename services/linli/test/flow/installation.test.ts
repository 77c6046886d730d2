import { spawnSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { receipt } from '@linli/contracts';
import t from 'tap';
import { scenarios } from '../../src/demonstration/scenarios/index.js';
import { daysBefore } from '../../src/demonstration/story-days.js';
import { DataDirectory } from '../../src/installation/data-directory.js';
import { linli, type RunningLinli, startLinli } from './running-linli.js';

/** Names and phones filed in the scenarios; none may stand anywhere in clear. */
const SEEDED = [
  '秦桂芬',
  '尹建国',
  '莫玉兰',
  '甘雨田',
  '苗大成',
  '计秀珍',
  '卞少云',
  '景秀兰',
  '柏长林',
  '阮秋月',
  '靳大勇',
  '13800138021',
  '13600136077',
  '13500135011',
];

const data = await mkdtemp(join(tmpdir(), 'linli-flow-'));
let running: RunningLinli | undefined;
t.teardown(async () => {
  await running?.stop();
  await rm(data, { recursive: true, force: true });
});

t.test(
  'the first start loads the demonstration district, with every scenario played to its end',
  async (t) => {
    running = await startLinli(data);
    const story = await readFile(new DataDirectory(data).demonstrationProgress, 'utf8');
    t.match(JSON.parse(story), { finished: true });
    const { body } = await running.exchange({
      login: 'district',
      method: 'GET',
      path: '/api/cases?limit=100',
      headers: {},
    });
    const { items } = body as { items: readonly { stage: string }[] };
    t.ok(items.length >= Object.keys(scenarios).length, 'a case of each scenario, and what came of them');
    t.notOk(
      items.some(({ stage }) => stage === 'HANDLING' || stage === 'DISPATCHED'),
      'played to their end',
    );
  },
);

t.test('a newcomer finds lessons with an adviser’s commentary, and nobody in them', async (t) => {
  if (!running) return;
  const { exchange } = running;
  const read = async (path: string) =>
    (await exchange({ login: 'grid', method: 'GET', path: `/api${path}`, headers: {} })).body;
  const { items } = (await read('/lessons')) as {
    items: readonly { lessonId: string; commented: boolean }[];
  };
  t.equal(items.length, 2);
  for (const { lessonId, commented } of items) {
    t.ok(commented);
    const told = JSON.stringify(await read(`/lessons/${lessonId}`));
    t.strictSame(
      [...SEEDED, '社区调解室', '东区', '柳荫', '晨光', '示范区', '3701'].filter((word) =>
        told.includes(word),
      ),
      [],
    );
  }
});

t.test(
  'people are looked after in the demonstration, one of each group, the longest due first',
  async (t) => {
    const list = { login: 'grid', method: 'GET', path: '/api/visits', headers: {} } as const;
    const answer = await running?.exchange(list);
    t.match((answer?.body as { items?: unknown } | undefined)?.items, [
      { group: 'high_risk', missedInARow: 0 },
      { group: 'key', missedInARow: 1 },
      { group: 'general', missedInARow: 0 },
    ]);
  },
);

t.test(
  'in the demonstration a sample was drawn by lot, something was found and answered, and a day for another look is set',
  async (t) => {
    const list = { login: 'auditor', method: 'GET', path: '/api/audits', headers: {} } as const;
    const answer = await running?.exchange(list);
    t.match((answer?.body as { items?: unknown } | undefined)?.items, [
      { stage: 'DRAWN', sampled: 4, examined: 4, unanswered: 0, reauditOn: /^\d{4}-\d\d-\d\d$/ },
    ]);
  },
);

t.test(
  'at the command line the rules are checked, findings listed, and a lot is drawn again by its seed',
  async (t) => {
    const area = ['--area', '370199001001', '--data', data, '--language', 'en'];
    const day = (daysAgo: number) => new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10);
    const period = ['--from', day(80), '--to', day(-1)];
    const checked = await linli('audit', 'check', ...period, ...area);
    t.match(checked.stdout, /^Recorded late: \d+$/m, checked.stderr);
    t.match(checked.stderr, /\d+ events of \d+ cases looked at/);
    const draw = async (seed: string) => {
      const { stdout } = await linli(
        'audit',
        'draw',
        ...period,
        ...area,
        '--seed',
        seed,
        '--size',
        '3',
        '--json',
      );
      return JSON.parse(stdout) as { cases: readonly { caseId: string; lot: string }[] };
    };
    const one = await draw('a seed');
    t.equal(one.cases.length, 3);
    const [{ caseId, lot } = { caseId: '', lot: '' }] = one.cases;
    t.equal(lot, createHash('sha256').update(`a seed/${caseId}`).digest('hex'));
    t.same(await draw('a seed'), one);
    const found = await linli('audit', 'findings', ...area);
    t.match(found.stdout, /evidence missing\s+accepted/);
    t.notMatch(found.stdout, /照片/, 'what was written stays sealed');
  },
);

t.test('the leak is played through HTTP to its end and can be replayed on both time axes', async (t) => {
  const played = await linli('demo', 'leak', '--data', data);
  t.equal(played.code, 0, played.stderr);
  const caseId = /npx linli replay (\S+)/.exec(played.stdout)?.[1] ?? '';
  const whole = await linli('replay', caseId, '--data', data, '--language', 'en');
  t.match(whole.stdout, /→ Closed/);
  const day = new Date(Date.now() - 18 * 86_400_000).toISOString();
  const asItWas = await linli('replay', caseId, '--data', data, '--at', day, '--language', 'en');
  t.match(asItWas.stdout, /→ Settled/);
  const asItWasKnown = await linli('replay', caseId, '--data', data, '--as-known', day, '--language', 'en');
  t.match(asItWasKnown.stdout, /No such case then/);
});

t.test(
  'a police liaison is told nothing of a case that was never handed over, not even that it exists',
  async (t) => {
    const { stdout } = await linli('cases', '--data', data, '--search', '垃圾桶');
    t.match(stdout, /垃圾桶/);
    const list = await running?.exchange({ login: 'police', method: 'GET', path: '/api/cases', headers: {} });
    t.equal(list?.status, 200);
    t.notMatch(JSON.stringify(list), /垃圾桶/);
  },
);

t.test('two people erase a reporter, and the name is nowhere any more (D-F)', async (t) => {
  const ask = async (login: string, path: string) =>
    JSON.stringify((await running?.exchange({ login, method: 'GET', path, headers: {} }))?.body);
  const played = await linli('demo', 'erasure', '--data', data);
  t.equal(played.code, 0, played.stderr);
  const caseId = /npx linli replay (\S+)/.exec(played.stdout)?.[1] ?? '';
  for (const path of [`/api/cases/${caseId}`, `/api/cases/${caseId}/timeline`]) {
    const page = await ask('community', path);
    t.match(page, /"shown":"erased"/);
    t.notMatch(page, /"shown":"(?:clear|masked)"|柏/, 'of the only person in the case nothing is left');
  }
  const done = await ask('auditor', '/api/erasures?statuses=DONE');
  t.equal(done.match(/"erasureId"/g)?.length, 2, 'this one and that of the demonstration');
});

t.test('an exported case is verified without Linli, and its export is on record', async (t) => {
  const { stdout } = await linli('cases', '--data', data, '--search', '垃圾满溢');
  const [number = ''] = /\d{6}-\d{6}-[0-9A-Z]{7}/.exec(stdout) ?? [];
  const [out, kept] = [join(data, 'case.zip'), join(data, 'kept.jsonl')];
  const [head = ''] = readFileSync(join(data, 'ledger/heads.jsonl'), 'utf8').trim().split('\n');
  await writeFile(kept, head);
  const wish = ['--purpose', 'audit', '--since', kept, '--out', out];
  const exported = await linli('export', number, '--data', data, ...wish);
  t.equal(exported.code, 0, exported.stderr);
  const read = async (path: string) =>
    (await running?.exchange({ login: 'auditor', method: 'GET', path: `/api${path}`, headers: {} }))?.body;
  const verifier = fileURLToPath(import.meta.resolve('@linli/ledger/verify-case.mjs'));
  const key = join(data, 'ledger/public-key.pem');
  const { status, stdout: said } = spawnSync(
    process.execPath,
    [verifier, out, '--key', key, '--since', kept, '--language', 'zh-CN'],
    { encoding: 'utf8' },
  );
  t.equal(status, 0, said);
  t.match(said, /清单签名[\s\S]*延续另存的树头[\s\S]*核对通过/);
  const { logEnd } = (await (await fetch(`${running?.url}/readyz`)).json()) as { readonly logEnd: string };
  t.match(await read(`/access-log?limit=1&at-least=${logEnd}`), {
    items: [{ kind: 'EXPORT', caseNumber: number, role: 'SYS', purpose: 'audit' }],
  });
  const since = await linli('verify', '--data', data, '--since', kept);
  t.match(since, { code: 0, stdout: '延续另存的 1 个树头' });
  await writeFile(kept, head.replace(/"size":\d+/, '"size":1'));
  const forged = await linli('verify', '--data', data, '--since', kept);
  t.match(forged, { code: 1, stdout: '不是本账本的密钥所签' });
  await writeFile(kept, 'nothing');
  t.match(await linli('verify', '--data', data, '--since', kept), { code: 1, stderr: '读不出树头' });
});

t.test('an import is checked whole, refused row by row, and quiet when repeated', async (t) => {
  const file = join(data, 'reports.csv');
  await writeFile(
    file,
    `key,text,area_code\n1,楼道灯不亮,37019900100101\n2,,37019900100101\n3,${'长'.repeat(2001)},370199001\n`,
  );
  const dry = await linli('import', 'reports', file, '--data', data, '--dry-run');
  t.match(dry.stdout, '可导入 1 行，将被拒 2 行；什么也没有写入');
  const errors = join(data, 'errors.csv');
  const first = await linli('import', 'reports', file, '--data', data, '--errors', errors);
  t.match(first, { code: 1, stdout: '新录入 1，此前已有 0，被拒 2' });
  t.match(readFileSync(errors, 'utf8'), /3,text,required,[\s\S]*4,text,too_long/);
  const again = await linli('import', 'reports', file, '--data', data);
  t.match(again.stdout, '新录入 0，此前已有 1，被拒 2');
});

async function numberOf(title: string): Promise<string> {
  const { stdout } = await linli('cases', '--data', data, '--search', title);
  return /370199-\d{6}-[0-9A-Z]{7}/.exec(stdout)?.[0] ?? title;
}

/** A case as `linli replay --json` tells it. */
async function replayed(number: string, ...moment: readonly string[]): Promise<Replayed> {
  const told = await linli('replay', number, '--data', data, '--json', ...moment);
  return JSON.parse(told.stdout) as Replayed;
}

interface Replayed {
  readonly state: { readonly stage: string; readonly acceptance?: { readonly originalDue: { at: string } } };
  readonly events: readonly {
    readonly type: string;
    readonly occurredAt: string;
    readonly recordedAt: string;
    readonly lateEntry?: { readonly reason: object };
  }[];
}

t.test('D-H: a visit recorded 26 hours late is marked, and the two time axes differ (I6)', async (t) => {
  const story = await readFile(new DataDirectory(data).demonstrationProgress, 'utf8');
  const { today } = JSON.parse(story) as { today: string };
  const dayZero = daysBefore(new Date(today), scenarios['late-entry']?.days ?? 0);
  const evening = new Date(dayZero.getTime() + (6 * 24 + 18) * 3_600_000).toISOString();
  const railing = await numberOf('坡道栏杆');
  const whole = await replayed(railing);
  const late = whole.events.filter(({ lateEntry }) => lateEntry !== undefined);
  // Why it is late is somebody's own words, so it is sealed like any other text.
  t.match(late, [{ type: 'SiteChecked', lateEntry: { reason: { shown: 'hidden' } } }]);
  t.equal(late.length, 1);
  const [visit] = late;
  t.equal(Date.parse(visit?.recordedAt ?? '') - Date.parse(visit?.occurredAt ?? ''), 26 * 3_600_000);

  const asItWas = await replayed(railing, '--at', evening);
  t.equal(asItWas.state.stage, 'HANDLING');
  t.ok(asItWas.events.some(({ type }) => type === 'SiteChecked'));
  const asItWasKnown = await replayed(railing, '--as-known', evening);
  t.equal(asItWasKnown.state.stage, 'ACCEPTED');
  t.notOk(asItWasKnown.events.some(({ type }) => type === 'SiteChecked'));
});

t.test(
  'a history keeps the times and due dates of its log, and nothing was known before it came',
  async (t) => {
    const howTo = fileURLToPath(new URL('../../../../docs/how-to/import-history/', import.meta.url));
    const mapping = join(howTo, 'example-mapping.json');
    const begun = new Date().toISOString();
    const importIt = () =>
      linli('import', 'history', join(howTo, 'example-log.csv'), '--data', data, '--mapping', mapping);
    const first = await importIt();
    t.match(
      first,
      { code: 0, stdout: /新立案 2，此前已有 0\n6 行：新录入 6，此前已有 0，被拒 0/ },
      first.stderr,
    );
    const again = await importIt();
    t.match(
      again,
      { code: 0, stdout: /新立案 0，此前已有 2\n6 行：新录入 0，此前已有 6，被拒 0/ },
      again.stderr,
    );

    const [ended, open] = await Promise.all([numberOf('G-0001'), numberOf('G-0002')]);
    const { state, events } = await replayed(ended);
    t.match(state, { stage: 'CLOSED', acceptance: { originalDue: { at: '2025-03-07T10:00:00.000Z' } } });
    t.ok(events.every(({ lateEntry, recordedAt }) => lateEntry !== undefined && recordedAt >= begun));
    t.match(
      events.map(({ type, occurredAt }) => `${type} ${occurredAt.slice(0, 16)}`),
      [
        'CaseOpened 2025-03-03T01:00',
        'ReportAttached 2025-03-03T01:00',
        'CaseAccepted 2025-03-03T01:00',
        'Dispatched 2025-03-03T01:10',
        'Signed 2025-03-03T01:10',
        'ContactMade 2025-03-03T02:20',
        'SiteChecked 2025-03-04T07:00',
        'NoteAdded 2025-03-05T01:30',
        'CaseResolved 2025-03-05T08:00',
        'Verified 2025-03-05T08:00',
      ],
    );
    t.equal((await replayed(ended, '--at', '2025-03-04')).state.stage, 'HANDLING');
    t.equal((await replayed(ended, '--as-known', begun)).state.stage, 'NONE');
    t.equal((await replayed(open)).state.stage, 'HANDLING');
  },
);

t.test('a calendar is published from a file, once, and refused when it cannot be', async (t) => {
  const file = join(data, 'calendar.csv');
  const publish = (...more: readonly string[]) =>
    linli('calendar', 'publish', file, '--data', data, '--source', '国办通知', '--on', '2026-01-01', ...more);
  await writeFile(file, 'date,kind,name\n2099-01-01,holiday,元旦\n2099-01-03,makeup_workday,元旦\n');
  t.match(await publish(), { code: 0, stdout: '1 个年度：新公布 1，此前已有 0；重新计算期限 0 项' });
  t.match(await publish(), { code: 0, stdout: '新公布 0，此前已有 1' });
  await writeFile(file, 'date,kind,name\n2099-01-01,holiday,元旦\n2099-01-05,makeup_workday,元旦\n');
  t.match(await publish(), { code: 1, stderr: '调休上班日不是周末' });
});

t.test('kill -9 of the whole tree under load loses nothing that was acknowledged', async (t) => {
  const acknowledged = new Set<string>();
  const killed = new AbortController();
  const victim = running ?? (await startLinli(data));
  const file = async (): Promise<void> => {
    while (!killed.signal.aborted) {
      const reportId = randomUUID();
      const answer = await victim
        .exchange({
          login: 'grid',
          method: 'PUT',
          path: `/api/reports/${reportId}`,
          headers: {},
          body: {
            channel: 'patrol',
            place: { areaCode: '37019900100101' },
            text: '楼道堆物',
            typeCode: 'HJ01',
          },
        })
        .catch(() => undefined);
      if (answer && receipt.safeParse(answer.body).success) acknowledged.add(reportId);
      if (acknowledged.size === 200 && !killed.signal.aborted) {
        killed.abort();
        await victim.killTree();
      }
    }
  };
  await Promise.all(Array.from({ length: 16 }, file));

  running = await startLinli(data);
  const verified = await linli('verify', '--data', data);
  t.match(verified, { code: 0, stdout: '核对通过' });
  t.match(verified.stdout, /日志树 \d+ 个事件，树根 [0-9a-f]{64}\n与 .+ 签名时的 \d+ 个事件一致/);
  const missing: string[] = [];
  for (const reportId of acknowledged) {
    const answer = await running.exchange({
      login: 'community',
      method: 'PUT',
      path: `/api/cases/${randomUUID()}`,
      headers: {},
      body: { reportId, title: '楼道堆物', typeCode: 'HJ01' },
    });
    if (answer.status !== 200) missing.push(reportId);
  }
  t.same(missing, [], `${acknowledged.size} acknowledged`);
});

t.test('no name and no phone stands in clear in the data directory or in a dump (I31)', async (t) => {
  const found = spawnSync('grep', ['-rlaE', SEEDED.join('|'), data], { encoding: 'utf8' });
  t.equal(found.stdout, '');
  t.equal(found.status, 1, 'grep read the directory and found nothing');
  t.equal(spawnSync('grep', ['-rlaq', '东区5号楼', data]).status, 0, 'what is not personal is found');
});

t.test('Ctrl-C stops every process within five seconds', async (t) => {
  const tree = running?.tree() ?? [];
  t.ok(tree.length > 3, 'the tree has PostgreSQL and the store in it');
  const asked = performance.now();
  const took = (await running?.stop()) ?? Number.POSITIVE_INFINITY;
  running = undefined;
  t.ok(took < 5000, `${Math.round(took)} ms`);
  const left = (): readonly number[] => tree.filter((pid) => existsSync(`/proc/${pid}`));
  while (left().length > 0 && performance.now() < asked + 5000) await delay(20);
  t.same(left(), []);
});
