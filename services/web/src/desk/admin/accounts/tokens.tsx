import type { Account, TokenList } from '@linli/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { send } from '../../../both/http.js';
import { useNow } from '../../../both/now.js';
import { Moment } from '../../parts/moment.js';
import { Problem } from '../../parts/problem.js';
import { Tag } from '../../parts/tag.js';
import { Waiting } from '../../parts/waiting.js';
import { useSession } from '../../session.js';
import { tokensAsk } from '../admin-asks.js';
import { useAdminTexts } from '../texts/use-admin-texts.js';
import { useForm } from '../use-form.js';
import { tokenForm } from './account-forms.js';

function focusOn(shown: HTMLElement | null): void {
  shown?.focus();
}

type Token = TokenList['items'][number];

/** 机器令牌: every token of an account with its last use; issuing one, and revoking it. */
export function Tokens({ account }: { readonly account: Account }) {
  const { accounts: t } = useAdminTexts();
  const query = useQuery(tokensAsk(account.accountId));
  const { openForm, dialog } = useForm();
  const [told, setTold] = useState<string>();
  const isOwn = useSession().accountId === account.accountId;
  if (!query.data) return <Waiting query={query} />;
  return (
    <>
      {told !== undefined && (
        <section className="notice told-once" aria-label={t.tokenIssued} tabIndex={-1} ref={focusOn}>
          <strong>{t.tokenIssued}</strong>
          <p>
            <code data-token>{told}</code>
          </p>
          <p>{t.tokenTellOnce}</p>
          <Button onClick={() => setTold(undefined)}>{t.close}</Button>
        </section>
      )}
      {query.data.length === 0 ? (
        <p className="quiet">{t.noTokens}</p>
      ) : (
        <TokenTable tokens={query.data} accountId={account.accountId} />
      )}
      {!isOwn && !account.disabled && (
        <Button onClick={() => openForm(tokenForm({ texts: t, areas: [] }, account, setTold))}>
          {t.issueToken}
        </Button>
      )}
      {dialog}
    </>
  );
}

function TokenTable({
  tokens,
  accountId,
}: {
  readonly tokens: readonly Token[];
  readonly accountId: string;
}) {
  const { accounts: t } = useAdminTexts();
  const queryClient = useQueryClient();
  const revoking = useMutation({
    mutationFn: (tokenId: string) => send('DELETE', `/accounts/${accountId}/tokens/${tokenId}`),
    onSettled: () => queryClient.invalidateQueries({ queryKey: tokensAsk(accountId).queryKey }),
  });
  return (
    <>
      {revoking.error && <Problem error={revoking.error} />}
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{t.tokenFor}</th>
            <th scope="col">{t.scope}</th>
            <th scope="col">{t.expires}</th>
            <th scope="col">{t.lastUsed}</th>
            <th scope="col">{t.state}</th>
          </tr>
        </thead>
        <tbody>
          {tokens.map((token) => (
            <tr key={token.tokenId}>
              <td>{token.label}</td>
              <td>{t.scopes[token.scope]}</td>
              <td data-label={t.expires}>
                <Moment at={token.expiresAt} />
              </td>
              <td data-label={t.lastUsed}>
                {token.lastUsedAt === undefined ? t.neverUsed : <Moment at={token.lastUsedAt} />}
              </td>
              <td>
                <Standing of={token} onRevoke={() => revoking.mutate(token.tokenId)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Standing({ of: token, onRevoke }: { readonly of: Token; readonly onRevoke: () => void }) {
  const { accounts: t } = useAdminTexts();
  const now = useNow();
  if (token.revokedAt !== undefined) return <Tag>{t.revoked}</Tag>;
  if (Date.parse(token.expiresAt) <= now) return <Tag>{t.expired}</Tag>;
  return (
    <span className="tags">
      <Tag tone="good">{t.good}</Tag>
      <Button aria-label={t.revokeOf(token.label)} onClick={onRevoke}>
        {t.revoke}
      </Button>
    </span>
  );
}
