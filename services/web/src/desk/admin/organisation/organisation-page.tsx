import { useQuery } from '@tanstack/react-query';
import { areasAsk } from '../../asks.js';
import { Link, useAddress } from '../../location.js';
import { Notice } from '../../parts/notice.js';
import { Waiting } from '../../parts/waiting.js';
import { useSession } from '../../session.js';
import { useAdminTexts } from '../texts/use-admin-texts.js';
import { AreaPanel } from './area-panel.js';
import { AreaTree } from './area-tree.js';
import { Mediators } from './mediators.js';
import { Units } from './units.js';

/** 区划和单位: the tree, one area of it, the units there, the register of mediators. */
export function OrganisationPage() {
  const { organisation: t } = useAdminTexts();
  const { role } = useSession();
  const { searchParams } = useAddress();
  const query = useQuery(areasAsk);
  if (!query.data) return <Waiting query={query} />;
  const chosen = query.data.find(({ code }) => code === searchParams.get('area'));
  const manages = role === 'SA';
  return (
    <>
      <p className="quiet lead">{t.about}</p>
      <div className="two-sides">
        <section className="panel" aria-label={t.tree}>
          <div className="panel-head">
            <h2>{t.areas}</h2>
            {chosen && <Link href="/admin/organisation">{t.all}</Link>}
          </div>
          <AreaTree areas={query.data} chosen={chosen} />
        </section>
        <div className="chosen-side">
          {chosen ? (
            <AreaPanel key={chosen.code} area={chosen} areas={query.data} manages={manages} />
          ) : (
            <Notice title={t.chooseArea} />
          )}
          <Units areas={query.data} within={chosen} manages={manages} />
        </div>
      </div>
      {manages && <Mediators />}
    </>
  );
}
