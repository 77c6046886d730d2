import type { Account, NewPassword } from '@linli/contracts';
import { wordFor } from '@linli/wording';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../../both/language.js';
import { areasAsk } from '../../asks.js';
import { Link, navigate, useAddress, withParameters } from '../../location.js';
import { useNames } from '../../names.js';
import { Notice } from '../../parts/notice.js';
import { Waiting } from '../../parts/waiting.js';
import { accountsAsk } from '../admin-asks.js';
import { useAdminTexts } from '../texts/use-admin-texts.js';
import { useForm } from '../use-form.js';
import { createForm, PERSON_ROLES } from './account-forms.js';
import { AccountState } from './account-state.js';
import { ToldOnce } from './told-once.js';

/** 账号: who has one, in which post; and a new one. */
export function AccountsPage() {
  const { accounts: t } = useAdminTexts();
  const query = useQuery(accountsAsk);
  const { data: areas } = useQuery(areasAsk);
  const { openForm, dialog } = useForm();
  const [told, setTold] = useState<{ readonly told: NewPassword; readonly name: string }>();
  return (
    <>
      <p className="quiet lead">{t.about}</p>
      {told && <ToldOnce title={t.created(told.name)} told={told.told} onClose={() => setTold(undefined)} />}
      <div className="admin-head">
        <Filters />
        <Button
          type="primary"
          disabled={areas === undefined}
          onClick={() =>
            openForm(
              createForm({ texts: t, areas: areas ?? [] }, (one, name) => setTold({ told: one, name })),
            )
          }
        >
          {t.create}
        </Button>
      </div>
      {query.data ? <AccountTable accounts={query.data} /> : <Waiting query={query} />}
      {dialog}
    </>
  );
}

function Filters() {
  const { accounts: t } = useAdminTexts();
  const { language } = useLanguage();
  const address = useAddress();
  const set = (name: string, value: string): void =>
    navigate(withParameters(address, { [name]: value }), { replace: true });
  const value = (name: string): string => address.searchParams.get(name) ?? '';
  return (
    <search className="filters">
      <label>
        {t.search}
        <input
          type="search"
          maxLength={40}
          placeholder={t.searchHint}
          defaultValue={value('search')}
          onChange={({ target }) => set('search', target.value)}
        />
      </label>
      <label>
        {t.role}
        <select value={value('role')} onChange={({ target }) => set('role', target.value)}>
          <option value="">{t.anyRole}</option>
          {PERSON_ROLES.map((role) => (
            <option key={role} value={role}>
              {wordFor(language, 'role', role)}
            </option>
          ))}
        </select>
      </label>
      <label className="check">
        <input
          type="checkbox"
          checked={value('disabled') !== ''}
          onChange={({ target }) => set('disabled', target.checked ? 'shown' : '')}
        />
        {t.showsDisabled}
      </label>
    </search>
  );
}

function AccountTable({ accounts }: { readonly accounts: readonly Account[] }) {
  const { accounts: t } = useAdminTexts();
  const { language } = useLanguage();
  const { searchParams } = useAddress();
  const names = useNames();
  const search = (searchParams.get('search') ?? '').trim().toLowerCase();
  const role = searchParams.get('role');
  const found = accounts.filter(
    (one) =>
      (searchParams.has('disabled') || !one.disabled) &&
      (role === null || one.role === role) &&
      [one.displayName, one.login, one.areaCode, names.area(one.areaCode)].some((text) =>
        text.toLowerCase().includes(search),
      ),
  );
  if (found.length === 0) return <Notice title={t.noneFound} />;
  return (
    <>
      <output className="quiet">{t.found(found.length)}</output>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{t.name}</th>
            <th scope="col">{t.role}</th>
            <th scope="col">{t.area}</th>
            <th scope="col">{t.unit}</th>
            <th scope="col">{t.state}</th>
          </tr>
        </thead>
        <tbody>
          {found.map((one) => (
            <tr key={one.accountId}>
              <td>
                <Link className="row-link" href={`/admin/accounts/${one.accountId}`}>
                  {one.displayName}
                </Link>
                <span className="quiet under">{one.login}</span>
              </td>
              <td>{wordFor(language, 'role', one.role)}</td>
              <td>{names.area(one.areaCode)}</td>
              <td>{names.unit(one.orgCode)}</td>
              <td>
                <AccountState of={one} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
