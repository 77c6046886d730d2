import type { OutlineFinding } from '@linli/application';
import type { OutlineFinding as WordedFinding } from '@linli/contracts';
import { type Language, say } from '@linli/wording';

/** A finding in a file of outlines, in the caller's language. */
export function sayFinding(
  language: Language,
  { severity, reason, feature, code, details }: OutlineFinding,
): WordedFinding {
  const message = say(language, `outlineFinding.${reason}`, { feature, code, ...details });
  return { severity, reason, feature: feature ?? null, code: code ?? null, message };
}
