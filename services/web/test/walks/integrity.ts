import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import t from 'tap';
import { openContext, signIn, type Watch } from '../browser.js';
import { together } from '../together.js';

const { linli, browser } = await together();
const watch: Watch = { complaints: [], foreignRequests: [] };
const folder = await mkdtemp(join(tmpdir(), 'linli-taken-'));
const { databaseUrl } = JSON.parse(await readFile(join(linli.data, 'running.json'), 'utf8')) as {
  readonly databaseUrl: string;
};
/** Whoever may do anything in the database: the one to fear. */
const administrator = new pg.Client({ connectionString: databaseUrl });
await administrator.connect();
t.teardown(async () => {
  await administrator.end();
  await rm(folder, { recursive: true, force: true });
});

const context = await openContext(browser, linli.url, watch, { width: 1440 });
const page = await context.newPage();

/** Takes the case away as a file, as the page offers it. */
async function taken(name: string): Promise<string> {
  await page.getByRole('button', { name: '导出案卷' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('[data-field=level]').selectOption('sealed');
  await dialog.locator('[data-field=purpose]').selectOption('audit');
  const path = join(folder, name);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.locator('button[type=submit]').click(),
  ]);
  await download.saveAs(path);
  await dialog.waitFor({ state: 'detached' });
  return path;
}

/** What the page links to, under the name it comes with. */
async function linked(name: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name, exact: true }).click(),
  ]);
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

function verdict(verifier: string, file: string, key: string) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [verifier, file, '--key', key, '--language', 'zh-CN'],
    { encoding: 'utf8' },
  );
  return { code: status, said: stdout + stderr };
}

async function unguarded(set: string, values: readonly unknown[]): Promise<void> {
  await administrator.query('BEGIN; SET LOCAL session_replication_role = replica');
  await administrator.query(`UPDATE event_store.event SET ${set} WHERE stream = $1 AND revision = 0`, [
    ...values,
  ]);
  await administrator.query('COMMIT');
}

t.test(
  'an event altered straight in PostgreSQL is found by the page, by verify and by the file',
  async (t) => {
    await page.goto('/cases');
    await signIn(page, 'auditor', linli.passwordOf('auditor'));
    await page.locator('.row-link').first().click();
    await page.getByRole('link', { name: '审计回放' }).click();
    await page.locator('[data-integrity=sound]').waitFor();
    const [verifier, key] = [await linked('核验工具'), await linked('公钥')];
    const sound = verdict(verifier, await taken('sound.zip'), key);
    t.equal(sound.code, 0, sound.said);
    t.match(sound.said, /清单签名[\s\S]*核对通过/);

    const [, caseId] = /cases\/([^/]+)/.exec(page.url()) ?? [];
    const stream = `case-${caseId}`;
    const { rows } = await administrator.query<{ position: string; data: Buffer }>(
      'SELECT position, data FROM event_store.event WHERE stream = $1 AND revision = 0',
      [stream],
    );
    const [before] = rows;
    if (!before) throw new Error('the case has no first event');
    const altered = before.data.toString('utf8').replace('"title":"', '"title":"改');
    await unguarded('data = $2', [stream, Buffer.from(altered)]);
    try {
      await page.reload();
      await page.locator('[data-integrity="0"]').getByText('第 1 个事件在签名之后被改动').waitFor();
      await page.getByRole('slider', { name: '回放到第几个事件' }).focus();
      await page.keyboard.press('Home');
      await page.locator('section.panel').getByText('第 1 个事件在签名之后被改动').waitFor();
      t.equal(await page.locator('.replay-marks .bad').count(), 1);
      const found = await linli.command('verify');
      t.equal(found.code, 1);
      t.match(found.said, `@${before.position} 签名之后被改动`);
      const refused = verdict(verifier, await taken('altered.zip'), key);
      t.equal(refused.code, 1);
      t.match(refused.said, `第一个不符之处：位置 @${before.position}，第 1 个事件：与签名时的日志不符`);
    } finally {
      await unguarded('data = $2', [stream, before.data]);
    }
    await page.reload();
    await page.locator('[data-integrity=sound]').waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Export case file' }).waitFor();
    await context.close();
  },
);

t.test(
  'an event that was altered until it cannot be read any more is named instead of exported',
  async (t) => {
    const { rows } = await administrator.query<{ stream: string; data: Buffer }>(
      "SELECT stream, data FROM event_store.event WHERE stream LIKE 'case-%' AND revision = 0 LIMIT 1",
    );
    const [{ stream, data } = { stream: '', data: Buffer.alloc(0) }] = rows;
    await unguarded('data = $2', [stream, Buffer.from('{}')]);
    try {
      const asked = ['export', stream.slice('case-'.length), '--level', 'sealed', '--purpose', 'court'];
      const refused = await linli.command(...asked, '--note', '核验');
      t.equal(refused.code, 1);
      t.match(refused.said, `${stream} 第 1 个事件无法读取，可能被改动`);
      t.notMatch(refused.said, /at async/, 'what the program was doing is nobody’s concern');
    } finally {
      await unguarded('data = $2', [stream, data]);
    }
  },
);

t.test('the browser had nothing to complain of and asked nobody else', (t) => {
  t.same(watch.complaints, []);
  t.same(watch.foreignRequests, []);
  t.end();
});
