import { useEffect } from 'react';
import { useLanguage } from '../both/language.js';
import { useTexts } from './texts.js';

/** What the phone page is open at. */
export type FieldPlace = 'write' | 'check' | 'list';

interface Props {
  readonly isSignedIn: boolean;
  readonly waiting: number;
  readonly place: FieldPlace;
  readonly places: readonly FieldPlace[];
  readonly onGo: (place: FieldPlace) => void;
  readonly onLeave: () => void;
}

/** What stands above every view of the phone page. */
export function Top({ isSignedIn, waiting, place, places, onGo, onLeave }: Props) {
  const t = useTexts();
  const { language, choose } = useLanguage();
  useEffect(() => {
    document.title = `${t.title} · ${t.product}`;
  }, [t]);
  return (
    <header>
      <div className="top-line">
        <strong>{t.product}</strong>
        <nav aria-label={t.elsewhere}>
          {isSignedIn && <a href="/">{t.desk}</a>}
          <button
            type="button"
            lang={language === 'en' ? 'zh-CN' : 'en'}
            onClick={() => choose(language === 'en' ? 'zh-CN' : 'en')}
          >
            {t.other}
          </button>
          {isSignedIn && (
            <button type="button" onClick={onLeave}>
              {t.signOut}
            </button>
          )}
        </nav>
      </div>
      {isSignedIn && (
        <nav className="places" aria-label={t.here}>
          {places.map((one) => (
            <button
              key={one}
              type="button"
              aria-current={one === place ? 'page' : undefined}
              onClick={() => onGo(one)}
            >
              {t.places[one]}
              {one === 'list' && waiting > 0 && <span className="count">{waiting}</span>}
            </button>
          ))}
        </nav>
      )}
    </header>
  );
}
