import type { CaseType } from '@linli/contracts';
import { useMemo } from 'react';
import { categoryNames } from '../both/categories.js';
import { useLanguage } from '../both/language.js';
import { CATEGORIES, nameOf } from '../both/reference.js';
import { favouriteTypes } from './draft.js';
import { useTexts } from './texts.js';

interface Props {
  readonly accountId: string;
  readonly types: readonly CaseType[];
  readonly value: string;
  readonly onChange: (typeCode: string) => void;
}

/** Nine big tiles, the ones this account uses most first, and every other type in a native list. */
export function TypeTiles({ accountId, types, value, onChange }: Props) {
  const t = useTexts();
  const { language } = useLanguage();
  const favourites = useMemo(() => favouriteTypes(accountId), [accountId]);
  const tiles = favourites.flatMap((code) => types.find((type) => type.code === code) ?? []);
  return (
    <fieldset>
      <legend>{t.form.type}</legend>
      <div className="tiles">
        {tiles.map((type) => (
          <label key={type.code} className="tile">
            <input
              type="radio"
              name="type"
              checked={value === type.code}
              onChange={() => onChange(type.code)}
            />
            <TileName name={nameOf(type, language)} />
          </label>
        ))}
      </div>
      <select
        aria-label={t.form.moreTypes}
        value={favourites.includes(value) ? '' : value}
        onChange={({ target }) => onChange(target.value)}
      >
        <option value="">{t.form.moreTypes}</option>
        {CATEGORIES.map((category) => (
          <optgroup key={category} label={categoryNames[language][category]}>
            {types
              .filter(({ code }) => code.startsWith(category) && !favourites.includes(code))
              .map((type) => (
                <option key={type.code} value={type.code}>
                  {nameOf(type, language)}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </fieldset>
  );
}

/** The name in large letters, what it says in brackets in small ones. */
function TileName({ name }: { readonly name: string }) {
  const [main, brackets] = name.split(/\s*(?=[(（])/, 2);
  return (
    <span>
      {main}
      {brackets !== undefined && <small>{brackets.replace(/^[(（]|[)）]$/g, '')}</small>}
    </span>
  );
}
