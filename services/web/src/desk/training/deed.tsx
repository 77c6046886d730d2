import type { LessonStep } from '@linli/contracts';
import { type Section, wordFor } from '@linli/wording';
import { useLanguage } from '../../both/language.js';
import { useTrainingTexts } from './texts.js';

/** Something that was done in a case, or happened by itself. */
export type Told = LessonStep['meanwhile'][number];

/** The words that say more of a deed: which side, which outcome. */
export function useFacts(): (facts: Told['facts']) => string {
  const { language } = useLanguage();
  return (facts) =>
    facts
      .map(({ section, code }) => wordFor(language, section as Section, code))
      .join(language === 'en' ? ' · ' : '，');
}

/** Deeds with their time and who did each, in the order in which they were done. */
export function Deeds({ deeds }: { readonly deeds: readonly Told[] }) {
  const t = useTrainingTexts();
  const { language } = useLanguage();
  const say = useFacts();
  return (
    <ol className="deeds">
      {deeds.map((deed) => (
        <li key={deed.step}>
          <span className="quiet">{t.moment(deed.day, deed.time)}</span>
          <span>
            {wordFor(language, 'action', deed.command)}
            {deed.facts.length > 0 && <span className="quiet"> {say(deed.facts)}</span>}
            <span className="quiet"> · {wordFor(language, 'role', deed.role)}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
