import { spawnSync } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApplication, type Parts } from '@linli/application';
import { createLedger, evidenceOf, readVerifier } from '@linli/ledger';
import { strFromU8, unzipSync } from 'fflate';
import t from 'tap';
import { COMMUNITY, callerOf, freshRequest, startApplication } from '../application-under-test.js';

const system = await startApplication();
const home = await mkdtemp(join(tmpdir(), 'linli-export-'));
t.teardown(async () => {
  await system.close();
  await rm(home, { recursive: true, force: true });
});
const { parts } = system;
const [community, auditor] = [callerOf('CW'), callerOf('AU')];
const ledger = createLedger({
  store: system.store,
  directory: join(home, 'ledger'),
  signingKey: randomBytes(32),
  clock: parts.clock,
});
const evidence: NonNullable<Parts['evidence']> = {
  examine: () => Promise.reject(new Error('not asked')),
  async prove(stream, wish) {
    const events = [];
    for await (const event of system.store.readStreamRaw(stream)) events.push(event);
    return await evidenceOf(ledger, events, wish);
  },
  vouch: (manifest) => ledger.vouch(manifest),
  published: (part) => (part === 'verify-case.mjs' ? readVerifier() : Promise.resolve(ledger.publicKey)),
};
const application = createApplication({ ...parts, evidence });

/** A case in which names, a telephone number, an address and a community stand. */
async function opened(): Promise<string> {
  const [caseId, reportId] = [randomUUID(), randomUUID()];
  const reporter = { personRef: randomUUID(), name: '欧阳晓燕', phone: '13812345678' };
  const place = { areaCode: COMMUNITY, building: '3号楼', address: '2单元502室' };
  const said = { channel: 'visit' as const, text: '欧阳晓燕反映楼上漏水', urgent: false };
  const report = { reportId, place, photoHashes: [], reporter, confidentialReporter: false, ...said };
  await application.fileReport(callerOf('GW'), report, freshRequest());
  const opening = { caseId, reportId, title: '柳荫社区3号楼漏水', typeCode: 'FW01', risk: 'low' as const };
  await application.openCase(community, opening, freshRequest());
  const note = {
    type: 'AddNote',
    noteId: randomUUID(),
    text: '欧阳晓燕情绪激动',
    confidential: false,
  } as const;
  const { position } = await application.actOnCase(community, caseId, note, freshRequest());
  await application.waitFor(position);
  return caseId;
}

const caseId = await opened();
await writeFile(join(home, 'verify-case.mjs'), await application.publishedOfLedger('verify-case.mjs'));
await writeFile(join(home, 'key.pem'), await application.publishedOfLedger('public-key.pem'));

/** An export, what is in it, and what the stand-alone verifier says of it. */
async function exported(level: 'sealed' | 'masked' | 'anonymous', note?: string) {
  const exportId = randomUUID();
  const wish = { caseId, exportId, level, purpose: 'court', note } as const;
  const file = await application.exportCase(auditor, wish, 'zh-CN', freshRequest());
  const path = join(home, file.fileName);
  await writeFile(path, file.zip);
  const args = ['verify-case.mjs', path, '--key', 'key.pem', '--language', 'zh-CN'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: home, encoding: 'utf8' });
  const entries = Object.entries(unzipSync(file.zip)).map(([name, bytes]) => [name, strFromU8(bytes)]);
  const files = Object.fromEntries(entries) as Record<'case.json' | 'case.html' | 'manifest.json', string>;
  return { exportId, file, files, all: Object.values(files).join(), code: status, said: stdout + stderr };
}

const IN_CLEAR = /欧阳晓燕|13812345678|2单元502室/;

t.test('at every level a case is proved without Linli, and has nobody in clear', async (t) => {
  for (const level of ['sealed', 'masked', 'anonymous'] as const) {
    const { code, said, all, files, file } = await exported(level);
    t.equal(code, 0, said);
    t.match(said, `已验证 ${file.events}/${file.events} 个事件`);
    t.notMatch(all, IN_CLEAR, level);
    t.match(files['case.html'], /<html lang="zh-CN">[\s\S]*移送法院/);
    const { events } = JSON.parse(files['case.json']) as { readonly events: readonly object[] };
    t.ok(
      events.every((event) => 'data' in event === (level === 'sealed')),
      'what is stored only for the archive',
    );
  }
});

t.test('an anonymous case has no number, no title and no place below the street', async (t) => {
  const { all, file } = await exported('anonymous');
  t.notMatch(all, new RegExp(`${COMMUNITY}|柳荫|3号楼|楼上漏水|情绪激动|${auditor.accountId}`));
  t.notMatch(all, /\d{6}-\d{6}-[0-9A-Z]{7}/, 'no case number');
  t.match(file.fileName, /^case-anonymous-/);
});

t.test('who took it, when and what for stands in the file and on record', async (t) => {
  const { exportId, files } = await exported('masked', '（2026）民初 12 号');
  const taken = {
    exportId,
    at: parts.clock(),
    level: 'masked',
    purpose: 'court',
    note: '（2026）民初 12 号',
  };
  t.match(JSON.parse(files['manifest.json']), { format: 'linli-export/1', taken });
  t.match(JSON.parse(files['case.json']), { taken });
  t.match(files['case.html'], `AU (${auditor.accountId}, ${COMMUNITY})`);
  const { events } = await system.store.readStream(`access-2026-11-24-${auditor.accountId}`);
  t.match(events.at(-1), {
    type: 'CaseExported',
    data: { exportId, caseId, level: 'masked', purpose: 'court' },
  });
  t.notMatch(
    JSON.stringify(events.map(({ data }) => data)),
    '民初',
    'what was noted may be about somebody: it is sealed',
  );
});

t.test(
  'whoever may not export does not, and without a ledger nobody can; nothing is on record',
  async (t) => {
    const grid = callerOf('GW');
    const wish = { caseId, exportId: randomUUID(), level: 'masked', purpose: 'audit' } as const;
    await t.rejects(application.exportCase(grid, wish, 'en', freshRequest()), { code: 'FORBIDDEN' });
    const withoutLedger = callerOf('AU');
    await t.rejects(system.application.exportCase(withoutLedger, wish, 'en', freshRequest()), {
      code: 'LEDGER_NOT_HERE',
    });
    for (const { accountId } of [grid, withoutLedger])
      t.equal((await system.store.readStream(`access-2026-11-24-${accountId}`)).events.length, 0);
  },
);
