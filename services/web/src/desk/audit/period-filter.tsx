import type { Area } from '@linli/contracts';
import { useQuery } from '@tanstack/react-query';
import { dayAfter, dayOf, instantOfField } from '../../both/moments.js';
import { useNow } from '../../both/now.js';
import { areasAsk, type Period } from '../asks.js';
import { navigate, useAddress, withParameters } from '../location.js';
import { useSession } from '../session.js';
import { useAuditTexts } from './texts.js';

/** Areas that are looked into at once: from the district to the community. */
export const AUDITED: readonly Area['level'][] = ['district', 'street', 'community', 'village'];

/** Days of the address, the last one included; the last thirty when it names none. */
export function useDays(): Period & { readonly area: string } {
  const { searchParams } = useAddress();
  const { areaCode } = useSession();
  const today = dayOf(new Date(useNow()));
  return {
    from: searchParams.get('from') ?? dayAfter(today, -29),
    to: searchParams.get('to') ?? today,
    area: searchParams.get('area') ?? areaCode,
  };
}

/** The moments between which a period of days lies. */
export function momentsOf({ from, to }: Period): Period {
  return { from: midnight(from), to: midnight(dayAfter(to, 1)) };
}

/** When a day begins in Shanghai. */
export const midnight = (day: string): string => instantOfField(`${day}T00:00`);

/** Which area and which days; both stand in the address. */
export function PeriodFilter({ children }: { readonly children?: React.ReactNode }) {
  const t = useAuditTexts();
  const address = useAddress();
  const { data: areas = [] } = useQuery(areasAsk);
  const { from, to, area } = useDays();
  const set = (name: string, value: string): void => {
    if (value !== '') navigate(withParameters(address, { [name]: value }), { replace: true });
  };
  return (
    <search className="filters">
      <label>
        {t.area}
        <select value={area} onChange={({ target }) => set('area', target.value)}>
          {areas
            .filter(({ level, closedOn }) => closedOn === null && AUDITED.includes(level))
            .map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
        </select>
      </label>
      <label>
        {t.since}
        <input type="date" value={from} max={to} onChange={({ target }) => set('from', target.value)} />
      </label>
      <label>
        {t.until}
        <input type="date" value={to} min={from} onChange={({ target }) => set('to', target.value)} />
      </label>
      {children}
    </search>
  );
}
