import type { SystemState } from '@linli/contracts';
import { Moment } from '../../parts/moment.js';
import { Part } from '../../parts/part.js';
import { Tag } from '../../parts/tag.js';
import { useAdminTexts } from '../texts/use-admin-texts.js';

/** Every view: how far it is, how far behind, and when it last moved. */
export function Views({ state: { views } }: { readonly state: SystemState }) {
  const { system: t } = useAdminTexts();
  return (
    <Part
      title={
        <>
          {t.views} <span className="count">{views.length}</span>
        </>
      }
    >
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{t.view}</th>
            <th scope="col">{t.position}</th>
            <th scope="col">{t.behind}</th>
            <th scope="col">{t.moved}</th>
          </tr>
        </thead>
        <tbody>
          {views.map(({ view, position, behind, movedAt }) => (
            <tr key={view}>
              <td>
                <code>{view}</code>
              </td>
              <td data-label={t.position}>{position}</td>
              <td>
                <Behind behind={behind} />
              </td>
              <td data-label={t.moved}>
                <Moment at={movedAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
}

function Behind({ behind }: { readonly behind: number | undefined }) {
  const { system: t } = useAdminTexts();
  if (behind === undefined) return <span className="quiet">{t.unknown}</span>;
  return behind <= 0 ? <Tag tone="good">{t.none}</Tag> : <Tag tone="warn">{t.positions(behind)}</Tag>;
}
