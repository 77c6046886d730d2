import type { CaseType } from '@linli/contracts';
import { wordFor } from '@linli/wording';
import { useQuery } from '@tanstack/react-query';
import { categoryNames } from '../../../both/categories.js';
import { useLanguage } from '../../../both/language.js';
import { CATEGORIES, nameOf } from '../../../both/reference.js';
import { typesAsk } from '../../asks.js';
import { Link, useAddress } from '../../location.js';
import { Waiting } from '../../parts/waiting.js';
import { useAdminTexts } from '../texts/use-admin-texts.js';
import { CaseTypePanel } from './case-type-panel.js';

/** 案件类型: the catalogue as in force now, or one type of it. */
export function CaseTypes() {
  const { rules: t } = useAdminTexts();
  const { language } = useLanguage();
  const query = useQuery(typesAsk);
  const code = useAddress().searchParams.get('type');
  if (!query.data) return <Waiting query={query} />;
  if (code !== null) {
    return (
      <>
        <p>
          <Link href="/admin/rules/case-types">{t.allTypes}</Link>
        </p>
        <CaseTypePanel key={code} type={query.data.find((one) => one.code === code)} />
      </>
    );
  }
  return CATEGORIES.map((category) => (
    <section key={category} className="panel" aria-label={categoryNames[language][category]}>
      <h2>{categoryNames[language][category]}</h2>
      <TypeTable types={query.data.filter((one) => one.code.startsWith(category))} />
    </section>
  ));
}

function TypeTable({ types }: { readonly types: readonly CaseType[] }) {
  const { rules: t } = useAdminTexts();
  const { language } = useLanguage();
  return (
    <table className="rows even">
      <thead>
        <tr>
          <th scope="col">{t.type}</th>
          <th scope="col">{t.flow}</th>
          <th scope="col">{t.dueClass}</th>
          <th scope="col">{t.level}</th>
          <th scope="col">{t.inForce}</th>
        </tr>
      </thead>
      <tbody>
        {types.map((type) => (
          <tr key={type.code}>
            <td>
              <Link className="row-link" href={`/admin/rules/case-types?type=${type.code}`}>
                {nameOf(type, language)}
              </Link>{' '}
              <span className="quiet">{type.code}</span>
            </td>
            <td>{type.flow.map((one) => wordFor(language, 'flow', one)).join(' · ')}</td>
            <td>{wordFor(language, 'dueClass', type.dueClass)}</td>
            <td>{wordFor(language, 'level', type.level)}</td>
            <td>
              {t.version(type.version)}
              <Ahead type={type} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A version that is decided and has not begun. */
function Ahead({ type: { version, history } }: { readonly type: CaseType }) {
  const { rules: t } = useAdminTexts();
  const next = history.find((one) => one.version > version);
  return next?.from === undefined ? null : (
    <span className="quiet under">
      {t.version(next.version)} {t.planned(next.from)}
    </span>
  );
}
