import type { Account } from '@linli/contracts';
import { useNow } from '../../../both/now.js';
import { Moment } from '../../parts/moment.js';
import { Tag } from '../../parts/tag.js';
import { useAdminTexts } from '../texts/use-admin-texts.js';

/** Whether an account lets anybody in now, and until when. */
export function AccountState({ of: { disabled, heldUntil } }: { readonly of: Account }) {
  const { accounts: t } = useAdminTexts();
  const now = useNow();
  if (disabled) return <Tag>{t.disabled}</Tag>;
  if (heldUntil === undefined) return <Tag tone="good">{t.active}</Tag>;
  if (Date.parse(heldUntil) <= now) return <Tag tone="warn">{t.noPost}</Tag>;
  return (
    <span className="tags">
      <Tag tone="good">{t.active}</Tag>
      <span>
        {t.until} <Moment at={heldUntil} />
      </span>
    </span>
  );
}
