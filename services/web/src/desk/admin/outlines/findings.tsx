import type { OutlineFinding } from '@linli/contracts';
import { useNames } from '../../names.js';
import { Tag } from '../../parts/tag.js';
import { useAdminTexts } from '../texts/use-admin-texts.js';

/** Everything that was found in a file, what stands in the way first. */
export function Findings({ findings }: { readonly findings: readonly OutlineFinding[] }) {
  const { outlines: t } = useAdminTexts();
  const names = useNames();
  const inOrder = findings.toSorted((one, other) => rank(one) - rank(other));
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">{t.reason}</th>
          <th scope="col">{t.grid}</th>
          <th scope="col">{t.feature}</th>
        </tr>
      </thead>
      <tbody>
        {inOrder.map((one) => (
          <tr key={`${one.reason} ${one.feature} ${one.code} ${one.message}`}>
            <td>
              <Tag tone={one.severity === 'refused' ? 'bad' : 'plain'}>
                {one.severity === 'refused' ? t.finding : t.notice}
              </Tag>{' '}
              {one.message}
            </td>
            <td>{one.code === null ? <span className="dash">—</span> : names.area(one.code)}</td>
            <td data-label={t.feature}>{one.feature ?? <span className="dash">—</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function rank({ severity }: OutlineFinding): number {
  return severity === 'refused' ? 0 : 1;
}
