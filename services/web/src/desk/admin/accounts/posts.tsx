import type { PostList } from '@linli/contracts';
import { wordFor } from '@linli/wording';
import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../../../both/language.js';
import { useNow } from '../../../both/now.js';
import { useNames } from '../../names.js';
import { Moment } from '../../parts/moment.js';
import { Tag } from '../../parts/tag.js';
import { Waiting } from '../../parts/waiting.js';
import { postsAsk } from '../admin-asks.js';
import { useAdminTexts } from '../texts/use-admin-texts.js';

type Post = PostList['items'][number];

/** Every post an account held, holds or will hold, the latest first. */
export function Posts({ accountId }: { readonly accountId: string }) {
  const { accounts: t, untilFurtherNotice } = useAdminTexts();
  const { language } = useLanguage();
  const names = useNames();
  const query = useQuery(postsAsk(accountId));
  if (!query.data) return <Waiting query={query} />;
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">{t.role}</th>
          <th scope="col">{t.area}</th>
          <th scope="col">{t.unit}</th>
          <th scope="col">{t.from}</th>
          <th scope="col">{t.to}</th>
          <th scope="col">{t.state}</th>
        </tr>
      </thead>
      <tbody>
        {query.data.toReversed().map((post) => (
          <tr key={post.heldFrom}>
            <td>{wordFor(language, 'role', post.role)}</td>
            <td>{names.area(post.areaCode)}</td>
            <td>{names.unit(post.orgCode)}</td>
            <td data-label={t.from}>
              <Moment at={post.heldFrom} />
            </td>
            <td data-label={t.to}>
              {post.heldUntil === undefined ? untilFurtherNotice : <Moment at={post.heldUntil} />}
            </td>
            <td>
              <Standing of={post} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Standing({ of: { heldFrom, heldUntil } }: { readonly of: Post }) {
  const { accounts: t } = useAdminTexts();
  const now = useNow();
  if (Date.parse(heldFrom) > now) return <Tag tone="going">{t.ahead}</Tag>;
  return heldUntil !== undefined && Date.parse(heldUntil) <= now ? (
    <Tag>{t.over}</Tag>
  ) : (
    <Tag tone="good">{t.now}</Tag>
  );
}
