import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

/** The command line. */
export const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

/** A program of ours in a process of its own, with nothing in its environment but what is given. */
export class RunningProcess {
  output = '';
  private stdout = '';
  private readonly child: ChildProcessByStdio<null, Readable, Readable>;
  private readonly closed: Promise<unknown>;

  constructor(program: string, args: readonly string[], environment: NodeJS.ProcessEnv) {
    this.child = spawn(process.execPath, ['--import=tsx', '--conditions=linli-source', program, ...args], {
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.closed = once(this.child, 'close');
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        this.output += text;
        if (stream === this.child.stdout) this.stdout += text;
        this.child.emit('said');
      });
    }
  }

  /** Waits until it has said something of this form. */
  async said(pattern: RegExp): Promise<string> {
    for (;;) {
      const found = pattern.exec(this.output)?.[1];
      if (found !== undefined) return found;
      if (this.child.exitCode !== null) throw new Error(this.output);
      await Promise.race([once(this.child, 'said'), this.closed]);
    }
  }

  /** The passwords of the demonstration, as the terminal shows them: the administrator's is the last. */
  async passwords(): Promise<Readonly<Record<string, string>>> {
    await this.said(/^ +administrator +(\S+)/m);
    const lines = this.output.matchAll(/^ {2}([a-z]+) +(\S{19}) /gm);
    return Object.fromEntries([...lines].map(([, login = '', password = '']) => [login, password]));
  }

  async ended(): Promise<{ readonly code: number | null; readonly stdout: string }> {
    await this.closed;
    return { code: this.child.exitCode, stdout: this.stdout };
  }

  async stop(): Promise<void> {
    this.child.kill('SIGINT');
    await this.closed;
  }

  kill(): void {
    this.child.kill('SIGKILL');
  }
}
