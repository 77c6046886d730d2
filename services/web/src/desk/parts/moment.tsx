import { writeMoment } from '@linli/wording';
import { useLanguage } from '../../both/language.js';
import { sayDeadline, sayMoment } from '../../both/moments.js';

/** A moment in words, Shanghai time; the full date on hover. */
export function Moment({ at }: { readonly at: string }) {
  const { language } = useLanguage();
  return (
    <time dateTime={at} title={writeMoment(language, at)}>
      {sayMoment(language, at)}
    </time>
  );
}

/** A time limit in words, Shanghai time. */
export function Deadline({ at }: { readonly at: string }) {
  const { language } = useLanguage();
  return (
    <time dateTime={at} title={writeMoment(language, at)}>
      {sayDeadline(language, at)}
    </time>
  );
}
