import type { Figures } from '@linli/contracts';
import { useLanguage } from '../../both/language.js';
import type { FigureDefinition } from '../asks.js';
import { Link } from '../location.js';
import { pastOf } from '../past/moment.js';
import { useTexts } from '../texts/use-texts.js';
import { wordsOf } from './figure-cards.js';
import { FigureLink, type Of } from './figure-link.js';
import { TakeAway } from './take-away.js';

/** What fits beside each other and says most: demand, work, speed. The rest is in the cards. */
const COLUMNS = ['M1', 'M2', 'M3', 'M4', 'M21', 'M5', 'M6', 'M6b'];

interface Props {
  readonly title: string;
  readonly by: 'child' | 'type';
  readonly heading: string;
  readonly figures: Figures;
  readonly register: readonly FigureDefinition[];
  /** Name of a part, and which rows its numbers are of. */
  readonly nameOf: (key: string | null) => string;
  readonly rowsOf: (key: string | null) => Of;
  /** The address of a part's own view, if it has one. */
  readonly viewOf?: (key: string | null) => string | undefined;
  readonly total: Of;
}

/** Figures of the parts of an area beside each other, in the order of their codes: units are not ranked. */
export function FigureTable({ title, by, heading, figures, register, nameOf, rowsOf, viewOf, total }: Props) {
  const { view: t } = useTexts();
  const { language } = useLanguage();
  const columns = COLUMNS.map((id) => ({
    id,
    ...wordsOf(
      register.find((one) => one.id === id),
      id,
      language,
    ),
  }));
  const rows = [
    ...figures.buckets.map(({ key, figures: values }) => ({
      name: nameOf(key),
      view: viewOf?.(key),
      values,
      of: rowsOf(key),
    })),
    { name: t.total, view: undefined, values: figures.total, of: total },
  ];
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{title}</h2>
        {pastOf(total) === undefined && (
          <TakeAway
            path={`/areas/${total.area}/figures/sheet`}
            parameters={{ from: total.from, to: total.to, groupBy: by }}
          />
        )}
      </div>
      <div className="wide">
        <table className="numbers">
          <thead>
            <tr>
              <th scope="col">{heading}</th>
              {columns.map(({ id, name, text }) => (
                <th key={id} scope="col" title={text}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, view, values, of }) => (
              <tr key={name}>
                <th scope="row">{view === undefined ? name : <Link href={view}>{name}</Link>}</th>
                {columns.map((column) => {
                  const value = values.find(({ figure }) => figure === column.id);
                  return (
                    <td key={column.id}>
                      {value ? <FigureLink value={value} name={`${name} ${column.name}`} of={of} /> : '—'}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
