import { useEffect } from 'react';
import { useLanguage } from '../both/language.js';
import { useTexts } from './texts.js';

interface Props {
  readonly isSignedIn: boolean;
  readonly waiting: number;
  readonly isList: boolean;
  readonly onWrite: () => void;
  readonly onList: () => void;
  readonly onLeave: () => void;
}

/** What stands above every view of the phone page. */
export function Top({ isSignedIn, waiting, isList, onWrite, onList, onLeave }: Props) {
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
          <button type="button" aria-current={isList ? undefined : 'page'} onClick={onWrite}>
            {t.title}
          </button>
          <button type="button" aria-current={isList ? 'page' : undefined} onClick={onList}>
            {t.outbox.title}
            {waiting > 0 && <span className="count">{waiting}</span>}
          </button>
        </nav>
      )}
    </header>
  );
}
