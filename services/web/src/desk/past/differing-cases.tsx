import type { FigureWhatIf } from '@linli/contracts';
import type { ReactNode } from 'react';
import { Link } from '../location.js';
import { useNames } from '../names.js';
import { useTexts } from '../texts/use-texts.js';
import { caseHref } from './moment.js';
import { usePastTexts } from './texts.js';

type Differing = Pick<FigureWhatIf['came'][number], 'caseId' | 'caseNumber' | 'title' | 'areaPath'>;

interface Props<Case extends Differing> {
  readonly title: string;
  readonly cases: readonly Case[];
  /** How many there are, listed or not. */
  readonly all: number;
  /** A report has no case to tell it apart by. */
  readonly keyOf: (one: Case) => string | null | undefined;
  /** Why it differs. */
  readonly renderWhy: (one: Case) => ReactNode;
}

/** What one count has and another has not, each with its reason; nothing where there is no difference. */
export function DifferingCases<Case extends Differing>({ title, cases, all, keyOf, renderWhy }: Props<Case>) {
  const t = usePastTexts();
  const { figure } = useTexts();
  const names = useNames();
  if (cases.length === 0) return null;
  return (
    <>
      <h3>
        {title} {cases.length < all && <span className="quiet">{t.shownOf(cases.length, all)}</span>}
      </h3>
      <ul className="moved">
        {cases.map((one) => (
          <li key={keyOf(one)}>
            {one.caseId === null ? (
              figure.report
            ) : (
              <Link className="row-link" href={caseHref(one.caseId, {})}>
                {one.title ?? one.caseNumber}
              </Link>
            )}{' '}
            <span className="quiet">{names.spot(one.areaPath)}</span>
            <span className="under">{renderWhy(one)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
