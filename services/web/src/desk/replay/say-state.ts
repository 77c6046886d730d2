import { type Section, sayEvent, wordFor } from '@linli/wording';
import type { Language } from '../../both/language.js';
import { sayMoment } from '../../both/moments.js';
import type { Names } from '../names.js';
import { standingWords, stateWords } from './state-words.js';

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;
/** Which words a value is one of, by the name of its place. */
const SECTIONS: Readonly<Record<string, Section>> = {
  stage: 'stage',
  stageBefore: 'stage',
  level: 'level',
  risk: 'risk',
  class: 'dueClass',
  confidentiality: 'confidentiality',
  channel: 'channel',
  finding: 'finding',
  outcome: 'outcome',
  form: 'agreementForm',
  card: 'supervision',
  clock: 'clock',
};
const UNITS: ReadonlySet<string> = new Set([
  'leadUnit',
  'supportingUnits',
  'proposedUnit',
  'fromUnit',
  'station',
  'blownBy',
]);

/** The way to a place of a state in words, `时限 › 办理时限 › 期限 › 时间`; ids by their beginning. */
export function sayPath(language: Language, path: string, names: Names): string {
  return path
    .split('.')
    .map((part) => sayPart(language, part, names))
    .join(' › ');
}

function sayPart(language: Language, part: string, names: Names): string {
  const word = stateWords[language][part];
  if (word !== undefined) return word;
  const [clock = part, of] = part.split('/');
  if (of !== undefined) return `${wordFor(language, 'clock', clock)} ${short(of)}`;
  if (ID.test(part)) return short(part);
  if (/^\d+$/.test(part) && part.length < 4) return String(Number(part) + 1);
  const named = wordFor(language, 'clock', part);
  return named === part ? names.unit(part) : named;
}

/** What stands at a place of a state: moments, codes and units in words. */
export function sayValue(language: Language, path: string, value: string, names: Names): string {
  if (value === 'true' || value === 'false') return YES_NO[language][value];
  if (INSTANT.test(value)) return sayMoment(language, value);
  if (ID.test(value)) return short(value);
  const parts = path.split('.').filter((part) => !/^\d+$/.test(part));
  const place = parts.at(-1) ?? '';
  if (place === 'typeCode') return names.type(value);
  if (place === 'areaPath') return names.area(value);
  if (UNITS.has(place)) return names.unit(value);
  if (parts[0] === 'supervision') return wordFor(language, 'supervision', value);
  if (place === 'stoppedBy') return sayEvent(language, value, {});
  const section = SECTIONS[place];
  return section === undefined
    ? (standingWords[language][value] ?? value)
    : wordFor(language, section, value);
}

const YES_NO = { 'zh-CN': { true: '是', false: '否' }, en: { true: 'yes', false: 'no' } } as const;

/** Enough of an id to tell it from the others of one case. */
function short(id: string): string {
  return ID.test(id) ? `#${id.slice(0, 6)}` : id;
}
