import type { CaseVisibility } from '@linli/contracts';
import { wordFor } from '@linli/wording';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLanguage } from '../../both/language.js';
import { Waiting } from '../parts/waiting.js';
import { useTexts } from '../texts/use-texts.js';
import { sightAsk } from './replay-asks.js';

type Showing = CaseVisibility['items'][number]['showing'];

/** Who could see what at the event the replay stands at. Asked for only when it is opened. */
export function Sight({ caseId, revision }: { readonly caseId: string; readonly revision: number }) {
  const { replay: t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="panel" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t.sight}</summary>
      {isOpen && <Sights caseId={caseId} revision={revision} />}
    </details>
  );
}

function Sights({ caseId, revision }: { readonly caseId: string; readonly revision: number }) {
  const { replay: t } = useTexts();
  const { language } = useLanguage();
  const query = useQuery(sightAsk(caseId, revision));
  if (query.data === undefined) return <Waiting query={query} />;
  return (
    <>
      <p className="quiet">{t.sightAbout(revision + 1)}</p>
      <div className="wide">
        <table className="rows">
          <thead>
            <tr>
              <th scope="col">{t.role}</th>
              <th scope="col">{t.clear}</th>
              <th scope="col">{t.masked}</th>
              <th scope="col">{t.unseen}</th>
            </tr>
          </thead>
          <tbody>
            {query.data.map(({ role, sees, showing }) => (
              <tr key={role}>
                <th scope="row">{wordFor(language, 'role', role)}</th>
                {sees ? (
                  (['clear', 'masked', 'hidden'] as const).map((how) => (
                    <td key={how}>{fieldsShown(showing, how, t.personal).join(t.and)}</td>
                  ))
                ) : (
                  <td colSpan={3}>{t.seesNothing}</td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function fieldsShown(
  showing: Showing,
  how: 'clear' | 'masked' | 'hidden',
  names: Readonly<Record<keyof Showing, string>>,
): readonly string[] {
  return Object.entries(showing).flatMap(([field, shown]) =>
    shown === how ? [names[field as keyof Showing]] : [],
  );
}
