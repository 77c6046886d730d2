import type { Area } from '@linli/contracts';
import { wordFor } from '@linli/wording';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useLanguage } from '../../../both/language.js';
import { useNames } from '../../names.js';
import { useSession } from '../../session.js';
import { staffCountsAsk } from '../admin-asks.js';
import { useAdminTexts } from '../texts/use-admin-texts.js';
import { useForm } from '../use-form.js';
import { countForm, establishForm, mergeForm, renameForm } from './area-forms.js';

interface Props {
  readonly area: Area;
  readonly areas: readonly Area[];
  /** Administrators change areas. */
  readonly manages: boolean;
}

/** Those who count the people of the communities of their own area. */
const COUNTING: readonly string[] = ['SD', 'DS'];

/** One area: what it is, and what can be done with it. */
export function AreaPanel({ area, areas, manages }: Props) {
  const { organisation: t } = useAdminTexts();
  const { language } = useLanguage();
  const { role, areaCode } = useSession();
  const names = useNames();
  const { openForm, dialog } = useForm();
  const isStanding = area.closedOn === null;
  const isCounted = area.level === 'community';
  const counts = isCounted && isStanding && COUNTING.includes(role) && area.path.includes(areaCode);
  const above = area.path.slice(0, -1);
  return (
    <section className="panel" aria-label={area.name}>
      <h2>{area.name}</h2>
      <dl>
        <Fact name={t.level}>{wordFor(language, 'areaLevel', area.level)}</Fact>
        <Fact name={t.code}>{area.code}</Fact>
        {above.length > 0 && <Fact name={t.within}>{above.map(names.area).join(' › ')}</Fact>}
        {area.closedOn !== null && <Fact name={t.closedOn(area.closedOn)}>{successor()}</Fact>}
        {isCounted && (
          <Fact name={t.staff}>
            <StaffCounted code={area.code} />
          </Fact>
        )}
      </dl>
      {isStanding && manages && (
        <div className="buttons">
          <Button onClick={() => openForm(renameForm(t, area))}>{t.rename}</Button>
          {area.level !== 'household' && (
            <Button onClick={() => openForm(establishForm(t, area))}>{t.establish}</Button>
          )}
          <Button onClick={() => openForm(mergeForm(t, area, areas))}>{t.merge}</Button>
        </div>
      )}
      {counts && (
        <div className="buttons">
          <Button onClick={() => openForm(countForm(t, area))}>{t.count}</Button>
        </div>
      )}
      {dialog}
    </section>
  );

  function successor(): string {
    return area.succeededBy === null ? '—' : `${t.succeededBy} ${names.area(area.succeededBy)}`;
  }
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function StaffCounted({ code }: { readonly code: string }) {
  const { organisation: t } = useAdminTexts();
  const { data } = useQuery(staffCountsAsk);
  const count = data?.find(({ areaCode }) => areaCode === code);
  return count ? t.counted(count.countedOn, count.residents, count.workers) : t.notCounted;
}
