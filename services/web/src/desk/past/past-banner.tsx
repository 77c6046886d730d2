import { useLanguage } from '../../both/language.js';
import { dayOf, sayDay, timeOf } from '../../both/moments.js';
import { Link, useAddress, withParameters } from '../location.js';
import { momentIn, pastOf } from './moment.js';
import { usePastTexts } from './texts.js';

/** Says that one looks at the past, at which moment and on which axis; one click leads back to now, and to its period. */
export function PastBanner({ withPeriod = false }: { readonly withPeriod?: boolean }) {
  const t = usePastTexts();
  const { language } = useLanguage();
  const address = useAddress();
  const past = pastOf(momentIn(address.searchParams));
  if (past === undefined) return null;
  const moment = new Date(past.instant);
  const said = `${sayDay(language, dayOf(moment))} ${timeOf(moment)}`;
  const none = { at: undefined, asKnown: undefined, ...(withPeriod && { from: undefined, to: undefined }) };
  return (
    <output className="past-banner" data-past={past.axis}>
      <span>
        <strong>{past.axis === 'at' ? t.bannerAt(said) : t.bannerAsKnown(said)}</strong>{' '}
        {past.axis === 'at' ? t.aboutAt : t.aboutAsKnown}
      </span>
      <Link href={withParameters(address, none)}>{t.backToNow}</Link>
    </output>
  );
}
