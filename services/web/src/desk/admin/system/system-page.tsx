import type { SystemState } from '@linli/contracts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { timeOf } from '../../../both/moments.js';
import { Moment } from '../../parts/moment.js';
import { Notice } from '../../parts/notice.js';
import { Part } from '../../parts/part.js';
import { Tag } from '../../parts/tag.js';
import { Waiting } from '../../parts/waiting.js';
import { systemAsk } from '../admin-asks.js';
import { useAdminTexts } from '../texts/use-admin-texts.js';
import { Rebuild } from './rebuild.js';
import { Views } from './views.js';

/** 系统: whether the services answer, how far the views are, what stands still, building views anew. */
export function SystemPage() {
  const { system: t } = useAdminTexts();
  const query = useQuery(systemAsk);
  const { data: state, dataUpdatedAt, error } = query;
  if (!state) return <Waiting query={query} />;
  return (
    <>
      <p className="quiet lead">{t.about}</p>
      {error && <Waiting query={query} />}
      <Readiness state={state} asOf={dataUpdatedAt} />
      <Parked streams={state.parked} />
      <Rebuild state={state} />
      <Views state={state} />
    </>
  );
}

function Readiness({ state, asOf }: { readonly state: SystemState; readonly asOf: number }) {
  const { system: t } = useAdminTexts();
  const lags = state.views.flatMap(({ behind }) => behind ?? []);
  const lag = lags.length === state.views.length ? Math.max(0, ...lags) : undefined;
  const isUp = <Tag tone="good">{t.up}</Tag>;
  // Whoever reads this was answered by the application, which asked the database who he is.
  return (
    <Part title={t.readiness}>
      <dl className="broad">
        <Fact name={t.api}>{isUp}</Fact>
        <Fact name={t.database}>{isUp}</Fact>
        <Fact name={t.eventStore}>{state.eventStore === 'up' ? isUp : <Tag tone="bad">{t.down}</Tag>}</Fact>
        <Fact name={t.logEnd}>{state.logEnd ?? t.unknown}</Fact>
        <Fact name={t.lag}>
          {lag === undefined ? t.unknown : lag === 0 ? t.none : <Tag tone="warn">{t.positions(lag)}</Tag>}
        </Fact>
        <Fact name={t.asOf}>{timeOf(new Date(asOf), true)}</Fact>
      </dl>
    </Part>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Parked({ streams }: { readonly streams: SystemState['parked'] }) {
  const { system: t } = useAdminTexts();
  if (streams.length === 0) return <Part title={t.parked}>{t.noneParked}</Part>;
  return (
    <Part title={t.parked}>
      <Notice tone="problem" title={`${t.parked}: ${streams.length}`} text={t.parkedText} />
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{t.stream}</th>
            <th scope="col">{t.position}</th>
            <th scope="col">{t.since}</th>
          </tr>
        </thead>
        <tbody>
          {streams.map(({ stream, position, parkedAt }) => (
            <tr key={stream}>
              <td>{stream}</td>
              <td data-label={t.position}>{position}</td>
              <td data-label={t.since}>
                <Moment at={parkedAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
}
