import { useLanguage } from '../../both/language.js';
import type { FigureDefinition } from '../asks.js';
import { navigate, useAddress, withParameters } from '../location.js';
import { useTexts } from '../texts/use-texts.js';
import { wordsOf } from './figure-cards.js';

interface Props {
  /** The parameter of the address that keeps the choice. */
  readonly parameter: string;
  readonly value: string;
  readonly register: readonly FigureDefinition[];
}

/** Which figure a panel shows. The choice is in the address, so that it can be sent to somebody. */
export function ChosenFigure({ parameter, value, register }: Props) {
  const { view: t } = useTexts();
  const { language } = useLanguage();
  const address = useAddress();
  return (
    <label>
      {t.figure}
      <select
        value={value}
        onChange={({ target }) =>
          navigate(withParameters(address, { [parameter]: target.value }), { replace: true })
        }
      >
        {register.map((figure) => (
          <option key={figure.id} value={figure.id}>
            {wordsOf(figure, figure.id, language).name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The figure an address asks a panel for, if the register has it. */
export function figureIn(
  parameters: URLSearchParams,
  parameter: string,
  register: readonly FigureDefinition[],
  usual: string,
): string {
  const asked = parameters.get(parameter);
  return register.some(({ id }) => id === asked) && asked !== null ? asked : usual;
}
