import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import t, { type Test } from 'tap';
import { root } from '../run/command.mjs';
import { nodeComplaint } from '../run/install.mjs';
import { temporaryFolder, writeFiles } from './temporary-folder.js';

/** Stands in for Linli: tells its arguments, answers the first signal after a moment with the number of signals it saw. */
const MAIN = `
let signals = 0;
const stop = () => {
  signals += 1;
  console.log('signal');
  if (signals === 1) setTimeout(() => process.exit(signals), 300);
};
process.on('SIGINT', stop).on('SIGTERM', stop);
setInterval(() => undefined, 1000);
console.log('linli ' + process.argv.slice(2).join(' '));
`;

/** A checkout with the real infra/run, in which npx and tsc only note that they were called. */
class Checkout {
  readonly folder: string;

  constructor(t: Test) {
    this.folder = temporaryFolder(t);
    cpSync(join(root, 'infra/run'), join(this.folder, 'infra/run'), { recursive: true });
    writeFiles(this.folder, {
      'pnpm-lock.yaml': 'lockfileVersion: 9\n',
      'tsconfig.base.json': '{}\n',
      'packages/kernel/package.json': '{}\n',
      'packages/kernel/src/index.ts': 'export {};\n',
      'packages/kernel/dist/index.js': 'export {};\n',
      'services/linli/package.json': '{ "type": "module" }\n',
      'services/linli/dist/main.js': MAIN,
      'path/npx': '#!/bin/sh\necho "npx $*" >> calls\n',
      'node_modules/.bin/tsc': '#!/bin/sh\necho "tsc $*" >> calls\n',
    });
    for (const program of ['path/npx', 'node_modules/.bin/tsc']) chmodSync(join(this.folder, program), 0o755);
  }

  /** The slow steps taken since the last time this was asked. */
  calls(): string[] {
    const file = join(this.folder, 'calls');
    const calls = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
    rmSync(file, { force: true });
    return calls;
  }

  /** Runs `npm start` up to its end; `whenLinliSays` is called with each line of Linli. */
  async start(
    args: readonly string[],
    whenLinliSays: (line: string, signal: (name: NodeJS.Signals) => void) => void,
  ): Promise<{ code: number | null; output: string }> {
    const child = spawn(process.execPath, ['infra/run/start.mjs', ...args], {
      cwd: this.folder,
      env: { ...process.env, PATH: `${join(this.folder, 'path')}:${process.env.PATH}` },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        if (stream !== child.stdout) return;
        for (const line of text.trim().split('\n')) whenLinliSays(line, (name) => child.kill(name));
      });
    }
    await once(child, 'close');
    return { code: child.exitCode, output };
  }

  /** Starts and stops again. */
  async startAndStop(): Promise<string[]> {
    await this.start([], (line, signal) => {
      if (line.startsWith('linli')) signal('SIGTERM');
    });
    return this.calls();
  }
}

t.test('the first start installs, builds and hands its arguments over', async (t) => {
  const checkout = new Checkout(t);
  const { code, output } = await checkout.start(['--port', '8123', '--data', './here'], (line, signal) => {
    if (line.startsWith('linli')) signal('SIGTERM');
  });
  t.match(output, 'linli up --port 8123 --data ./here');
  t.equal(code, 1, 'the exit code is that of Linli');
  t.match(checkout.calls(), [
    /^npx --yes pnpm@\S+ install --frozen-lockfile$/,
    /^tsc --build packages\/kernel services\/linli/,
  ]);
});

t.test('a later start repeats only what has changed', async (t) => {
  const checkout = new Checkout(t);
  await checkout.startAndStop();
  t.same(await checkout.startAndStop(), [], 'nothing has changed');

  writeFiles(checkout.folder, { 'packages/kernel/src/index.ts': 'export const changed = true;\n' });
  t.match(await checkout.startAndStop(), [/^tsc --build/], 'a source has changed');

  writeFiles(checkout.folder, { 'pnpm-lock.yaml': 'lockfileVersion: 10\n' });
  t.match(await checkout.startAndStop(), [/^npx/, /^tsc --build/], 'the lock file has changed');

  rmSync(join(checkout.folder, 'packages/kernel/dist'), { recursive: true });
  t.match(await checkout.startAndStop(), [/^tsc --build .* --force$/], 'a build is missing');
});

t.test('a Ctrl-C that arrives twice reaches Linli once, and is waited for', async (t) => {
  const { code, output } = await new Checkout(t).start([], (line, signal) => {
    if (line.startsWith('linli') || line === 'signal') signal('SIGINT');
  });
  t.equal(code, 1, 'Linli saw one signal and ended by itself');
  t.equal(output.split('\n').filter((line) => line === 'signal').length, 1);
});

t.test('a build that fails is shown and nothing is started', async (t) => {
  const checkout = new Checkout(t);
  writeFiles(checkout.folder, {
    'node_modules/.bin/tsc': '#!/bin/sh\necho "index.ts(1,1): error TS1005"; exit 2\n',
  });
  const { code, output } = await checkout.start([], () => undefined);
  t.equal(code, 1);
  t.match(output, 'index.ts(1,1): error TS1005');
  t.notMatch(output, 'linli up');
});

t.test('an old Node is refused with the version that is needed', async (t) => {
  t.match(nodeComplaint('18.20.4'), /needs Node 20\.19 .* this is Node 18\.20\.4/);
  t.match(nodeComplaint('20.18.1'), /needs Node 20\.19/);
  for (const version of ['20.19.0', '20.20.2', '24.0.0']) t.equal(nodeComplaint(version), undefined);
});
