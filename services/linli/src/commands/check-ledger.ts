import {
  type Fault,
  type KeptHead,
  LedgerAltered,
  type LedgerCheck,
  type SignedTreeHead,
} from '@linli/ledger';
import { writeMoment } from '@linli/wording';
import type { Installation } from '../installation/installation.js';
import { openLedger } from '../installation/open-ledger.js';
import type { Console } from '../terminal/console.js';

/** Compares the log with the heads signed before, says how large the tree is and what its root is. @returns faults */
export async function checkLedger(
  installation: Pick<Installation, 'directory' | 'store'>,
  console: Console,
  kept: readonly SignedTreeHead[] = [],
): Promise<string[]> {
  const ledger = await openLedger(installation);
  try {
    const check = await ledger.check(kept);
    console.print(
      console.text(
        `日志树 ${check.size} 个事件，树根 ${check.root}`,
        `tree of ${check.size} events, root ${check.root}`,
      ),
    );
    if (!check.fault) console.print(saidBefore(check, console));
    const left = check.kept.filter(({ is }) => is !== 'continued');
    if (kept.length > 0 && left.length === 0)
      console.print(
        console.text(`延续另存的 ${kept.length} 个树头`, `continues the ${kept.length} heads kept elsewhere`),
      );
    return [
      ...(check.fault ? [faultIn(check.fault, console)] : []),
      ...left.map((head) => keptHeadIn(head, console)),
    ];
  } catch (error) {
    if (!(error instanceof LedgerAltered)) throw error;
    return [
      `${console.text('签名记录本身被改动', 'the signed record itself was altered')}: ${error.message}`,
    ];
  }
}

function saidBefore({ comparedWith }: LedgerCheck, { language, text }: Console): string {
  if (!comparedWith) return text('首次签名', 'signed for the first time');
  const { size, time } = comparedWith;
  const at = writeMoment(language, time);
  return text(`与 ${at} 签名时的 ${size} 个事件一致`, `as signed at ${at}, when there were ${size} events`);
}

function keptHeadIn({ head, is }: KeptHead, { language, text }: Console): string {
  const said = {
    not_genuine: text('不是本账本的密钥所签', 'was not signed with the key of this ledger'),
    shorter: text('签过的事件比现有的多', 'counts more events than there are'),
    other: text('与现有的事件不符', 'is over other events than there are'),
    continued: '',
  };
  const at = writeMoment(language, head.time);
  return `${text('另存的树头', 'head kept elsewhere')} (${head.size}, ${at}) ${said[is]}`;
}

function faultIn({ kind, position }: Fault, { text }: Console): string {
  const said = {
    changed: text('签名之后被改动', 'was changed after it was signed'),
    missing: text('签名之后缺失', 'is missing though it was signed'),
    added: text('是签名之后插入的', 'was put in after it was signed'),
  };
  return `@${position} ${said[kind]}`;
}
