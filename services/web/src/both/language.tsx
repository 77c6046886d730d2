import type { Session } from '@linli/contracts';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { speak } from './http.js';
import { recall, remember } from './remembered.js';

/** The languages of the pages. */
export type Language = Session['language'];

interface Chosen {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

const Chosen = createContext<Chosen>({ language: 'zh-CN', choose: () => undefined });

/** Chinese unless this browser was told otherwise. */
function remembered(): Language {
  return recall('language') === 'en' ? 'en' : 'zh-CN';
}

function apply(language: Language): void {
  speak(language);
  document.documentElement.lang = language;
}

/** Gives everything inside a language, and remembers a change of it. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(() => {
    const first = remembered();
    apply(first);
    return first;
  });
  const chosen = useMemo(
    () => ({
      language,
      choose: (next: Language) => {
        remember('language', next);
        apply(next);
        setLanguage(next);
      },
    }),
    [language],
  );
  return <Chosen value={chosen}>{children}</Chosen>;
}

/** The present language and how to change it. */
export function useLanguage(): Chosen {
  return useContext(Chosen);
}

/** The same texts in another language: every key, every parameter. */
export type Translated<T> = T extends string
  ? string
  : T extends (...given: infer Given) => string
    ? (...given: Given) => string
    : { readonly [K in keyof T]: Translated<T[K]> };
