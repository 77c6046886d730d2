import type { ShownPerson, ShownText } from '@linli/contracts';
import { Fragment } from 'react';
import { useTexts } from '../texts/use-texts.js';

/** Personal text as far as it may be seen; what may not is said, never left blank. */
export function Shown({ value }: { readonly value: ShownText | undefined }) {
  const { shown: t } = useTexts();
  if (value === undefined) return null;
  switch (value.shown) {
    case 'clear':
      return <span className="personal">{value.text}</span>;
    case 'masked':
      return (
        <span className="masked" title={t.masked}>
          {value.text}
        </span>
      );
    case 'hidden':
      return <em className="quiet">{t.hidden}</em>;
    case 'erased':
      return <em className="quiet">{t.erased}</em>;
  }
}

/** A person: name and phone as far as they may be seen. */
export function Person({ person }: { readonly person: ShownPerson }) {
  const given = [person.name, person.phone].filter((text) => text !== undefined);
  const seen = given.filter(({ shown }) => shown !== 'hidden');
  if (seen.length === 0) return <Shown value={given[0]} />;
  return seen.map((text, at) => (
    <Fragment key={text.text ?? at}>
      {at > 0 && ' '}
      <Shown value={text} />
    </Fragment>
  ));
}
