import type { CaseSummary } from '@linli/contracts';
import { texts, wordFor } from '@linli/wording';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { ChangeEvent } from 'react';
import { useLanguage } from '../../both/language.js';
import { readCases } from '../asks.js';
import { Link, navigate, useAddress, withParameters } from '../location.js';
import { useNames } from '../names.js';
import { Due } from '../parts/due.js';
import { Moment } from '../parts/moment.js';
import { More } from '../parts/more.js';
import { Notice } from '../parts/notice.js';
import { Marks, StageTag } from '../parts/tag.js';
import { Waiting } from '../parts/waiting.js';
import { caseHref, momentIn } from '../past/moment.js';
import { MomentChoice } from '../past/moment-choice.js';
import { PastBanner } from '../past/past-banner.js';
import { useTexts } from '../texts/use-texts.js';
import { useTitle } from '../title.js';

/** 案件: every case in one's scope. What is chosen stands in the address, so a list can be kept and sent. */
export function CaseListPage() {
  const { cases: t } = useTexts();
  const { searchParams } = useAddress();
  useTitle(t.title);
  const parameters = new URLSearchParams(searchParams);
  const query = useInfiniteQuery({
    queryKey: ['cases', parameters.toString()],
    queryFn: ({ pageParam }) => readCases(parameters, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
  const cases = query.data?.pages.flatMap(({ items }) => items);
  return (
    <>
      <h1>{t.title}</h1>
      <PastBanner />
      <Filters />
      {cases === undefined && <Waiting query={query} />}
      {cases?.length === 0 && <Notice title={t.empty} text={t.emptyText} />}
      {cases !== undefined && cases.length > 0 && (
        <>
          <CaseTable cases={cases} />
          <p className="list-end">
            <span className="quiet">{t.count(cases.length)}</span>
            <More query={query} />
          </p>
        </>
      )}
    </>
  );
}

function Filters() {
  const { cases: t } = useTexts();
  const { language } = useLanguage();
  const address = useAddress();
  const { searchParams } = address;
  const searched = searchParams.get('search') ?? '';

  function set(changes: Readonly<Record<string, string | undefined>>): void {
    navigate(withParameters(address, changes), { replace: true });
  }
  function setStage({ target: { value } }: ChangeEvent<HTMLSelectElement>): void {
    const isOpen = value === 'in-work' ? 'true' : value === 'finished' ? 'false' : undefined;
    set({ open: isOpen, stages: isOpen === undefined ? value : undefined });
  }
  const open = searchParams.get('open');
  const stage = open === null ? (searchParams.get('stages') ?? '') : open === 'true' ? 'in-work' : 'finished';

  return (
    <search className="filters">
      <label>
        {t.search}
        <input
          type="search"
          maxLength={80}
          placeholder={t.searchHint}
          key={searched}
          defaultValue={searched}
          onKeyDown={({ key, currentTarget }) => {
            if (key === 'Enter') set({ search: currentTarget.value.trim() });
          }}
          onBlur={({ currentTarget }) => set({ search: currentTarget.value.trim() })}
        />
      </label>
      <label>
        {t.stage}
        <select value={stage} onChange={setStage}>
          <option value="">{t.anyStage}</option>
          <option value="in-work">{t.inWork}</option>
          <option value="finished">{t.finished}</option>
          {Object.keys(texts[language].stage).map((code) => (
            <option key={code} value={code}>
              {wordFor(language, 'stage', code)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t.sort}
        <select value={searchParams.get('sort') ?? ''} onChange={({ target }) => set({ sort: target.value })}>
          <option value="">{t.newest}</option>
          <option value="due">{t.dueFirst}</option>
        </select>
      </label>
      <MomentChoice />
    </search>
  );
}

function CaseTable({ cases }: { readonly cases: readonly CaseSummary[] }) {
  const { cases: t } = useTexts();
  const names = useNames();
  const { searchParams } = useAddress();
  const moment = momentIn(searchParams);
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">{t.matter}</th>
          <th scope="col">{t.stage}</th>
          <th scope="col">{t.place}</th>
          <th scope="col">{t.due}</th>
          <th scope="col">{t.opened}</th>
        </tr>
      </thead>
      <tbody>
        {cases.map((one) => (
          <tr key={one.caseId}>
            <td>
              <Link className="row-link" href={caseHref(one.caseId, moment)}>
                {one.title}
              </Link>
              <span className="quiet under">
                {one.caseNumber} · {names.type(one.typeCode)}
              </span>
            </td>
            <td>
              <span className="tags">
                <StageTag stage={one.stage} />
                <Marks {...one} />
              </span>
            </td>
            <td>{names.spot(one.areaPath, one.building ?? null)}</td>
            <td data-label={t.due}>
              <Due of={one} />
            </td>
            <td data-label={t.opened}>
              <Moment at={one.openedAt} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
