import { openKeyring, renewKeyFile, retireKeyFiles } from '@linli/vault';
import { keyFileOf } from '../installation/key-file.js';
import { showProgress } from '../terminal/progress.js';
import { type CommandContext, type CommonOptions, withInstallation } from './context.js';

/** What can be done with key-encryption keys beside looking at them. */
export const KEY_ACTIONS = ['list', 'rotate', 'retire'] as const;

/**
 * The key-encryption keys: which are in use; `rotate` puts a new one in the place of the present one, or takes the one the
 * environment names, and wraps every data key anew while Linli runs; `retire` throws away those nothing is wrapped under.
 */
export async function keys(action: string, options: CommonOptions): Promise<void> {
  await withInstallation(options, async (context) => {
    if (action === 'rotate') await rotate(context);
    if (action === 'retire') await retire(context);
    await list(context);
  });
}

async function rotate({ installation, console }: CommandContext): Promise<void> {
  const { vault, directory } = installation;
  const file = keyFileOf(directory, process.env);
  const ring = await openKeyring({ env: process.env, file });
  const { keyId } = await ring.current();
  const use = await vault.keyUse();
  // Something under another key: a rotation was begun, by this command or in the environment. It is finished first.
  const isBegun = use.some(({ kekId }) => kekId !== keyId);
  const isFile = !process.env.LINLI_KEY && !process.env.LINLI_TRANSIT_URL;
  if (!isBegun && isFile) await renewKeyFile(file);
  const bar = showProgress(console.text('重新加密数据密钥', 'data keys wrapped anew'));
  bar.total(use.reduce((sum, { dataKeys }) => sum + dataKeys, 0));
  let shown = 0;
  const done = await vault.rewrap((soFar) => {
    bar.advance(soFar - shown);
    shown = soFar;
  });
  bar.done();
  console.print(
    console.text(`已用新的主密钥重新加密 ${done} 个数据密钥`, `${done} data keys wrapped under the new key`),
  );
}

async function retire({ installation, console }: CommandContext): Promise<void> {
  const inUse = new Set((await installation.vault.keyUse()).map(({ kekId }) => kekId));
  const retired = await retireKeyFiles(keyFileOf(installation.directory, process.env), inUse);
  for (const keyId of retired) console.print(console.text(`已销毁主密钥 ${keyId}`, `destroyed key ${keyId}`));
}

async function list({ installation, console }: CommandContext): Promise<void> {
  const { vault, directory } = installation;
  const ring = await openKeyring({ env: process.env, file: keyFileOf(directory, process.env) });
  const { keyId } = await ring.current();
  for (const { kekId, dataKeys } of await vault.keyUse()) {
    const current = kekId === keyId ? console.text('（当前）', ' (current)') : '';
    console.print(
      console.text(`${kekId}${current} ${dataKeys} 个数据密钥`, `${kekId}${current} ${dataKeys} data keys`),
    );
  }
}
