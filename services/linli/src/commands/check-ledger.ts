import { type Fault, LedgerAltered, type LedgerCheck } from '@linli/ledger';
import { writeMoment } from '@linli/wording';
import type { Installation } from '../installation/installation.js';
import { openLedger } from '../installation/open-ledger.js';
import type { Console } from '../terminal/console.js';

/** Compares the log with the heads signed before, says how large the tree is and what its root is. @returns faults */
export async function checkLedger(
  installation: Pick<Installation, 'directory' | 'store'>,
  console: Console,
): Promise<string[]> {
  const ledger = await openLedger(installation);
  try {
    const check = await ledger.check();
    console.print(
      console.text(
        `日志树 ${check.size} 个事件，树根 ${check.root}`,
        `tree of ${check.size} events, root ${check.root}`,
      ),
    );
    if (!check.fault) console.print(saidBefore(check, console));
    return check.fault ? [faultIn(check.fault, console)] : [];
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

function faultIn({ kind, position }: Fault, { text }: Console): string {
  const said = {
    changed: text('签名之后被改动', 'was changed after it was signed'),
    missing: text('签名之后缺失', 'is missing though it was signed'),
    added: text('是签名之后插入的', 'was put in after it was signed'),
  };
  return `@${position} ${said[kind]}`;
}
