import type { Account, NewPassword } from '@linli/contracts';
import { wordFor } from '@linli/wording';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../../both/language.js';
import { readProvider } from '../../../both/session.js';
import { areasAsk } from '../../asks.js';
import { Link } from '../../location.js';
import { useNames } from '../../names.js';
import { Moment } from '../../parts/moment.js';
import { Notice } from '../../parts/notice.js';
import { Part } from '../../parts/part.js';
import { Waiting } from '../../parts/waiting.js';
import { useSession } from '../../session.js';
import { accountsAsk } from '../admin-asks.js';
import { type AdminTexts, useAdminTexts } from '../texts/use-admin-texts.js';
import { useForm } from '../use-form.js';
import {
  disableForm,
  endSecondFactorForm,
  type FormsFor,
  linkIdentityForm,
  postForm,
  renewForm,
  signOutForm,
} from './account-forms.js';
import { AccountState } from './account-state.js';
import { Happenings } from './happenings.js';
import { Posts } from './posts.js';
import { Tokens } from './tokens.js';
import { ToldOnce } from './told-once.js';

/** One account: its posts through time, what can be done with it, and what happened to it. */
export function AccountPage({ accountId }: { readonly accountId: string }) {
  const { accounts: t } = useAdminTexts();
  const query = useQuery(accountsAsk);
  if (!query.data) return <Waiting query={query} />;
  const account = query.data.find((one) => one.accountId === accountId);
  return (
    <>
      <p>
        <Link href="/admin/accounts">{t.back}</Link>
      </p>
      {account ? <Known account={account} /> : <Notice title={t.unknown} />}
    </>
  );
}

function Known({ account }: { readonly account: Account }) {
  const { accounts: t } = useAdminTexts();
  const { language } = useLanguage();
  const names = useNames();
  const [told, setTold] = useState<NewPassword>();
  const { accountId, displayName, login, role, areaCode, orgCode } = account;
  return (
    <>
      <h2>
        {displayName} <span className="quiet">{login}</span>
      </h2>
      {told && <ToldOnce title={t.renewed(displayName)} told={told} onClose={() => setTold(undefined)} />}
      <section className="panel">
        <dl>
          <div>
            <dt>{t.state}</dt>
            <dd>
              <AccountState of={account} />
            </dd>
          </div>
          <div>
            <dt>{t.role}</dt>
            <dd>{wordFor(language, 'role', role)}</dd>
          </div>
          <div>
            <dt>{t.area}</dt>
            <dd>{names.area(areaCode)}</dd>
          </div>
          <div>
            <dt>{t.unit}</dt>
            <dd>{names.unit(orgCode)}</dd>
          </div>
          <div>
            <dt>{t.signsInWith}</dt>
            <dd>{waysIn(account, t)}</dd>
          </div>
          <div>
            <dt>{t.createdAt}</dt>
            <dd>
              <Moment at={account.createdAt} />
            </dd>
          </div>
        </dl>
        {!account.disabled && <Doings account={account} onTold={setTold} />}
      </section>
      <Part title={t.posts}>
        <Posts accountId={accountId} />
      </Part>
      <Part title={t.tokens}>
        <Tokens account={account} />
      </Part>
      <Part title={t.happenings}>
        <Happenings accountId={accountId} />
      </Part>
    </>
  );
}

function waysIn({ secondFactor, singleSignOn }: Account, t: AdminTexts['accounts']): string {
  const ways = [
    t.byPassword,
    ...(secondFactor ? [t.secondFactor] : []),
    ...(singleSignOn ? [t.singleSignOn] : []),
  ];
  return ways.join(' · ');
}

function Doings({
  account,
  onTold,
}: {
  readonly account: Account;
  readonly onTold: (told: NewPassword) => void;
}) {
  const { accounts: t } = useAdminTexts();
  const { data: areas } = useQuery(areasAsk);
  const { openForm, dialog } = useForm();
  const provider = useQuery({ queryKey: ['session', 'provider'], queryFn: readProvider });
  const isOwn = useSession().accountId === account.accountId;
  const about: FormsFor = { texts: t, areas: areas ?? [] };
  return (
    <>
      <div className="buttons">
        {!isOwn && areas && (
          <Button type="primary" onClick={() => openForm(postForm(about, account))}>
            {t.takePost}
          </Button>
        )}
        <Button onClick={() => openForm(renewForm(about, account, onTold))}>{t.renew}</Button>
        <Button onClick={() => openForm(signOutForm(about, account))}>{t.signOut}</Button>
        {!isOwn && account.secondFactor && (
          <Button onClick={() => openForm(endSecondFactorForm(about, account))}>{t.endSecondFactor}</Button>
        )}
        {!isOwn && provider.data && (
          <Button onClick={() => openForm(linkIdentityForm(about, account))}>{t.link}</Button>
        )}
        {!isOwn && (
          <Button danger onClick={() => openForm(disableForm(about, account))}>
            {t.disable}
          </Button>
        )}
      </div>
      {isOwn && <p className="quiet">{t.isOwn}</p>}
      {dialog}
    </>
  );
}
