import type { Language } from './language.js';

const formats: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  'zh-CN': formatIn('zh-CN', { month: 'long' }),
  en: formatIn('en-GB', { month: 'short' }),
};

/** A moment in Shanghai time: `2026年11月24日 09:30`, `24 Nov 2026, 09:30`. */
export function writeMoment(language: Language, instant: string): string {
  return formats[language].format(new Date(instant));
}

const days: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  'zh-CN': new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'long' }),
  en: new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Asia/Shanghai',
    year: 'numeric',
    month: 'short',
    day: 'numeric',
  }),
};

/** The day of a moment in Shanghai: `2026年11月24日`, `24 Nov 2026`. A calendar day stands for itself. */
export function writeDay(language: Language, instantOrDay: string): string {
  const isDay = instantOrDay.length === '2026-11-24'.length;
  return days[language].format(new Date(isDay ? `${instantOrDay}T12:00:00+08:00` : instantOrDay));
}

/** A moment by which something is due. The end of a day is 24:00 of that day, not 00:00 of the next (Civil Code 203). */
export function writeDeadline(language: Language, instant: string): string {
  const written = writeMoment(language, instant);
  if (!written.endsWith('00:00')) return written;
  const lastMinute = new Date(Date.parse(instant) - 60_000).toISOString();
  return writeMoment(language, lastMinute).replace('23:59', '24:00');
}

function formatIn(locale: string, { month }: { month: 'long' | 'short' }): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'Asia/Shanghai',
    hourCycle: 'h23',
    year: 'numeric',
    month,
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
}
