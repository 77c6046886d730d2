import type { FigureValue } from '@linli/contracts';
import { useLanguage } from '../../both/language.js';
import type { FigureDefinition } from '../asks.js';
import { useTexts } from '../texts/use-texts.js';
import { FigureLink, type Of } from './figure-link.js';

interface Props {
  readonly values: readonly FigureValue[];
  readonly register: readonly FigureDefinition[];
  readonly of: Of;
}

/**
 * The figures of an area, each with its definition and the way to its list. What a figure lists apart (`M21-1-3` of
 * `M21`) stands on its card.
 */
export function FigureCards({ values, register, of }: Props) {
  const { view: t } = useTexts();
  const ids = values.map(({ figure }) => figure);
  const wholeOf = (id: string): string | undefined => ids.find((whole) => id.startsWith(`${whole}-`));
  return (
    <section aria-labelledby="figures">
      <h2 id="figures" className="unseen">
        {t.figures}
      </h2>
      <ul className="figures">
        {values
          .filter(({ figure }) => wholeOf(figure) === undefined)
          .map((value) => (
            <FigureCard
              key={value.figure}
              value={value}
              apart={values.filter(({ figure }) => wholeOf(figure) === value.figure)}
              register={register}
              of={of}
            />
          ))}
      </ul>
    </section>
  );
}

interface CardProps extends Omit<Props, 'values'> {
  readonly value: FigureValue;
  readonly apart: readonly FigureValue[];
}

function FigureCard({ value, apart, register, of }: CardProps) {
  const { view: t } = useTexts();
  const { language } = useLanguage();
  const wordsOfId = (id: string) =>
    wordsOf(
      register.find((one) => one.id === id),
      id,
      language,
    );
  const { name, text } = wordsOfId(value.figure);
  return (
    <li data-figure={value.figure}>
      <span className="figure-name">{name}</span>
      <FigureLink value={value} name={name} of={of} />
      {apart.length > 0 && (
        <dl>
          {apart.map((part) => {
            const { name: partName, text: partText } = wordsOfId(part.figure);
            return (
              <div key={part.figure} title={partText}>
                <dt>{partName}</dt>
                <dd>
                  <FigureLink value={part} name={partName} of={of} />
                </dd>
              </div>
            );
          })}
        </dl>
      )}
      <details>
        <summary>{t.definition}</summary>
        <p>
          {text} <span className="quiet">{t.version(value.version)}</span>
        </p>
        {apart.map(({ figure }) => (
          <p key={figure}>
            {wordsOfId(figure).name}: {wordsOfId(figure).text}
          </p>
        ))}
      </details>
    </li>
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
