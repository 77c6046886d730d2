import { useLanguage } from '../../both/language.js';
import { useTexts } from '../texts/use-texts.js';

interface Props {
  /** The table's address without format and language. */
  readonly path: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** A table as a file: what is on the page, with its definitions, by the same rules of access. */
export function TakeAway({ path, parameters }: Props) {
  const { view: t } = useTexts();
  const { language } = useLanguage();
  const hrefOf = (format: string): string =>
    `/api${path}?${new URLSearchParams({ ...parameters, format, language })}`;
  return (
    <span className="take-away">
      {t.takeAway} <a href={hrefOf('xlsx')}>Excel</a> <a href={hrefOf('csv')}>CSV</a>
    </span>
  );
}
