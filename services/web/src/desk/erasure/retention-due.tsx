import { wordFor } from '@linli/wording';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../both/language.js';
import { dayOf, sayDay } from '../../both/moments.js';
import { useNow } from '../../both/now.js';
import type { AskedForm } from '../admin/use-form.js';
import { navigate, useAddress, withParameters } from '../location.js';
import { useNames } from '../names.js';
import { More } from '../parts/more.js';
import { Tag } from '../parts/tag.js';
import { Waiting } from '../parts/waiting.js';
import { useSession } from '../session.js';
import { type Due, retentionDueAsk } from './erasure-asks.js';
import { proposeForm } from './erasure-forms.js';
import { useErasureTexts } from './texts.js';

/** How far one can look ahead, in days. */
const AHEAD = [0, 30, 90, 365] as const;

type OpenForm = (form: AskedForm) => void;

/** 保存期满: whose time is over, and for those who may ask for it the request, for one or for many. */
export function RetentionDue({ openForm }: { readonly openForm: OpenForm }) {
  const t = useErasureTexts();
  const address = useAddress();
  const within = AHEAD.find((days) => String(days) === address.searchParams.get('within')) ?? 0;
  const query = useInfiniteQuery(retentionDueAsk(within));
  const due = query.data?.pages.flatMap(({ items }) => items);
  return (
    <>
      <search className="filters">
        <label>
          {t.within}
          <select
            value={within}
            onChange={({ target }) =>
              navigate(withParameters(address, { within: target.value }), { replace: true })
            }
          >
            {AHEAD.map((days) => (
              <option key={days} value={days}>
                {days === 0 ? t.now : t.days(days)}
              </option>
            ))}
          </select>
        </label>
      </search>
      {due === undefined && <Waiting query={query} />}
      {due?.length === 0 && <p className="quiet">{t.nobody}</p>}
      {due !== undefined && due.length > 0 && <DueTable due={due} openForm={openForm} />}
      <More query={query} />
    </>
  );
}

function DueTable({ due, openForm }: { readonly due: readonly Due[]; readonly openForm: OpenForm }) {
  const t = useErasureTexts();
  const { language } = useLanguage();
  const { role } = useSession();
  const names = useNames();
  const today = dayOf(new Date(useNow()));
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const mayAsk = role === 'CW' || role === 'SD';
  const open = due.filter(
    ({ held, erasure, lastDay }) => !held && erasure !== 'REQUESTED' && lastDay < today,
  );
  const taken = open.filter(({ personRef }) => chosen.has(personRef));
  const toggle = (personRef: string, isChosen: boolean): void => {
    const next = new Set(chosen);
    if (isChosen) next.add(personRef);
    else next.delete(personRef);
    choose(next);
  };
  const propose = (persons: readonly Due[]): void =>
    openForm(proposeForm(t, persons, () => choose(new Set())));
  return (
    <>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{t.person}</th>
            <th scope="col">{t.keptAs}</th>
            <th scope="col">{t.lastDay}</th>
            <th scope="col">{t.state}</th>
          </tr>
        </thead>
        <tbody>
          {due.map((one) => (
            <tr key={one.personRef}>
              <td>
                <label className="choose">
                  {mayAsk && open.includes(one) && (
                    <input
                      type="checkbox"
                      aria-label={t.choose(one.personRef)}
                      checked={chosen.has(one.personRef)}
                      onChange={({ target }) => toggle(one.personRef, target.checked)}
                    />
                  )}
                  <span className="reference">{one.personRef}</span>
                </label>
                <span className="quiet under">{names.area(one.areaPath.at(-1) ?? '')}</span>
              </td>
              <td data-label={t.keptAs}>
                {wordFor(language, 'keptAs', one.keptAs)}{' '}
                <span className="quiet">{t.matters(one.matters)}</span>
              </td>
              <td data-label={t.lastDay}>{sayDay(language, one.lastDay)}</td>
              <td>
                <State due={one} isOver={one.lastDay < today} />{' '}
                {mayAsk && open.includes(one) && (
                  <Button aria-label={`${t.propose} ${one.personRef}`} onClick={() => propose([one])}>
                    {t.propose}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {mayAsk && open.length > 0 && (
        <p>
          <Button type="primary" disabled={taken.length === 0} onClick={() => propose(taken)}>
            {t.chosen(taken.length)}
          </Button>
        </p>
      )}
    </>
  );
}

function State({ due: { held, erasure }, isOver }: { readonly due: Due; readonly isOver: boolean }) {
  const t = useErasureTexts();
  if (held) return <Tag tone="bad">{t.held}</Tag>;
  if (erasure === 'REQUESTED') return <Tag tone="going">{t.asked}</Tag>;
  if (!isOver) return <Tag>{t.notYet}</Tag>;
  return erasure === 'REJECTED' ? <Tag tone="warn">{t.rejected}</Tag> : null;
}
