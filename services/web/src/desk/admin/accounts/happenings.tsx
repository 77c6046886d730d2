import type { AccountEvents } from '@linli/contracts';
import { wordFor } from '@linli/wording';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useLanguage } from '../../../both/language.js';
import { Moment } from '../../parts/moment.js';
import { More } from '../../parts/more.js';
import { Tag } from '../../parts/tag.js';
import { Waiting } from '../../parts/waiting.js';
import { accountEventsAsk } from '../admin-asks.js';
import { useAdminTexts } from '../texts/use-admin-texts.js';

type Happening = AccountEvents['items'][number];

/** 账号记录: what happened to an account, the latest first. Nothing of what its owner works on. */
export function Happenings({ accountId }: { readonly accountId: string }) {
  const { accounts: t } = useAdminTexts();
  const query = useInfiniteQuery(accountEventsAsk(accountId));
  if (!query.data) return <Waiting query={query} />;
  const items = query.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <p className="quiet">{t.noHappenings}</p>;
  return (
    <>
      <table className="rows" aria-label={t.happenings}>
        <thead>
          <tr>
            <th scope="col">{t.when}</th>
            <th scope="col">{t.happened}</th>
            <th scope="col">{t.doneBy}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.entryId}>
              <td>
                <Moment at={item.at} />
              </td>
              <td>
                <What of={item} />
              </td>
              <td data-label={t.doneBy}>{item.actorName ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <More query={query} />
    </>
  );
}

function What({ of: { kind, change, times } }: { readonly of: Happening }) {
  const { accounts: t } = useAdminTexts();
  const { language } = useLanguage();
  if (kind === 'SIGN_IN_FAILED') return <Tag tone="warn">{t.failed(times)}</Tag>;
  if (kind === 'ACCOUNT_CHANGED') return change === null ? '' : wordFor(language, 'accountChange', change);
  return kind === 'SIGNED_IN' ? t.signedIn : t.leftOff;
}
