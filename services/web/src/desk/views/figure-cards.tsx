import type { FigureValue } from '@linli/contracts';
import { useLanguage } from '../../shared/language.js';
import type { FigureDefinition } from '../asks.js';
import { useTexts } from '../texts/use-texts.js';
import { FigureLink, type Of } from './figure-link.js';

interface Props {
  readonly values: readonly FigureValue[];
  readonly register: readonly FigureDefinition[];
  readonly of: Of;
}

/** The figures of an area, each with its definition and the way to its list. */
export function FigureCards({ values, register, of }: Props) {
  const { view: t } = useTexts();
  const { language } = useLanguage();
  return (
    <section aria-labelledby="figures">
      <h2 id="figures" className="unseen">
        {t.figures}
      </h2>
      <ul className="figures">
        {values.map((value) => {
          const definition = register.find(({ id }) => id === value.figure);
          const { name, text } = wordsOf(definition, value.figure, language);
          return (
            <li key={value.figure} data-figure={value.figure}>
              <span className="figure-name">{name}</span>
              <FigureLink value={value} name={name} of={of} />
              <details>
                <summary>{t.definition}</summary>
                <p>
                  {text} <span className="quiet">{t.version(value.version)}</span>
                </p>
              </details>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Name and definition in a language. */
export function wordsOf(
  definition: FigureDefinition | undefined,
  id: string,
  language: 'zh-CN' | 'en',
): { readonly name: string; readonly text: string } {
  if (definition === undefined) return { name: id, text: '' };
  const key = language === 'en' ? 'en' : 'zh';
  return { name: definition.name[key], text: definition.definition[key] };
}
