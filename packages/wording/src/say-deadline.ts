import type { DeadlineExplained } from '@linli/contracts';
import type { Language } from './language.js';
import { say } from './say.js';

type Explained = Pick<DeadlineExplained, 'clock' | 'original' | 'present' | 'startedAt'> & {
  readonly steps: readonly ReadonlyStep[];
};
type Step = DeadlineExplained['steps'][number];
type ReadonlyStep = {
  readonly [K in keyof Step]: Step[K] extends readonly (infer T)[] | undefined
    ? readonly T[] | undefined
    : Step[K];
};

const DAY_MS = 86_400_000;

/** Why a time limit ends when it ends, in sentences somebody at the door can be told. */
export function sayDeadlineExplained(language: Language, explained: Explained): string[] {
  const { clock, original, present, startedAt, steps } = explained;
  return [
    say(language, 'deadline.from', { clock, startedAt }),
    ...steps.flatMap((step) => sayStep(language, step)),
    present.at === original.at
      ? say(language, 'deadline.result', { present: present.at })
      : say(language, 'deadline.result_moved', { present: present.at, original: original.at }),
    ...(present.provisional ? [say(language, 'deadline.provisional')] : []),
  ];
}

function sayStep(language: Language, step: ReadonlyStep): string[] {
  const { kind, at, reaches, period, until, heldMs = 0 } = step;
  if (kind === 'held') return [say(language, 'deadline.held', { at, until })];
  if (kind === 'resumed') {
    const days = Math.round((heldMs / DAY_MS) * 10) / 10;
    return [say(language, 'deadline.resumed', { at, days, reaches })];
  }
  const why = kind === 'start' ? [] : [say(language, `deadline.${kind}`, { at, reaches })];
  const rule = period
    ? [say(language, `deadline.${period.unit}`, { count: countOf(period.count), reaches })]
    : kind === 'start'
      ? [say(language, 'deadline.named', { reaches })]
      : [];
  return [...why, ...rule, ...sayDays(language, step)];
}

/** One sentence per reason, not one per day: 10-01 to 10-07 are one holiday. */
function sayDays(language: Language, { days = [], missingYears = [] }: ReadonlyStep): string[] {
  const reasons = new Map<string, string[]>();
  for (const { date, kind, name = '' } of days) {
    const reason = `${kind}/${name}`;
    reasons.set(reason, [...(reasons.get(reason) ?? []), date]);
  }
  return [
    ...[...reasons].map(([reason, dates]) => {
      const [kind, name] = reason.split('/') as ['weekend' | 'holiday' | 'makeup_workday', string];
      return say(language, `deadline.${kind}`, { dates, name });
    }),
    ...(missingYears.length > 0 ? [say(language, 'deadline.missing_years', { years: missingYears })] : []),
  ];
}

/** Ten minutes are a sixth of an hour. */
function countOf(count: number): number {
  return Math.round(count * 100) / 100;
}
