/** Languages everything is worded in; the first is the default. */
export const LANGUAGES = ['zh-CN', 'en'] as const;

/** One of {@link LANGUAGES}. */
export type Language = (typeof LANGUAGES)[number];

/**
 * The best of our languages for an Accept-Language header (RFC 9110 12.5.4); `otherwise` — the account's, or zh-CN — where
 * none of ours was asked for.
 */
export function languageOf(acceptLanguage: string | undefined, otherwise: Language = LANGUAGES[0]): Language {
  const ranges = (acceptLanguage ?? '')
    .split(',')
    .map(readRange)
    .filter(({ quality }) => quality > 0)
    .toSorted((one, other) => other.quality - one.quality);
  for (const { tag } of ranges) {
    const language = LANGUAGES.find((ours) => primary(ours) === primary(tag));
    if (language !== undefined) return language;
  }
  return otherwise;
}

function readRange(range: string): { tag: string; quality: number } {
  const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
  const weight = parameters.find((parameter) => parameter.startsWith('q='));
  return { tag, quality: weight === undefined ? 1 : Number(weight.slice(2)) || 0 };
}

function primary(tag: string): string | undefined {
  return tag.toLowerCase().split('-')[0];
}
