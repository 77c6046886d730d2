import { useQuery } from '@tanstack/react-query';
import { Moment } from '../parts/moment.js';
import { Tag } from '../parts/tag.js';
import { Waiting } from '../parts/waiting.js';
import { ownSignInsAsk } from './own-asks.js';
import { useOwnTexts } from './texts.js';

/** 最近的登录: one's own sign-ins and those that failed, so that somebody notices what was not they. */
export function SignIns() {
  const t = useOwnTexts();
  const query = useQuery(ownSignInsAsk);
  if (!query.data) return <Waiting query={query} />;
  return (
    <>
      <p className="quiet">{t.signInsAbout}</p>
      {query.data.length > 0 && (
        <table className="rows" aria-label={t.signIns}>
          <thead>
            <tr>
              <th scope="col">{t.when}</th>
              <th scope="col">{t.outcome}</th>
              <th scope="col">{t.device}</th>
            </tr>
          </thead>
          <tbody>
            {query.data.map(({ entryId, at, failed, times, device, isPresent }) => (
              <tr key={entryId}>
                <td>
                  <Moment at={at} />
                </td>
                <td>
                  {failed ? <Tag tone="warn">{t.failed(times)}</Tag> : t.succeeded}{' '}
                  {isPresent && <Tag tone="good">{t.presentSession}</Tag>}
                </td>
                <td data-label={t.device}>{device || t.unknownDevice}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
