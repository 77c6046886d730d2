import type { Report } from '@linli/contracts';
import { wordFor } from '@linli/wording';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../both/language.js';
import { type PendingGroup, pendingGroupsAsk, pendingReportsAsk } from '../asks.js';
import { AttachAll } from '../attach-all.js';
import { Link, navigate } from '../location.js';
import { useNames } from '../names.js';
import { Moment } from '../parts/moment.js';
import { Notice } from '../parts/notice.js';
import { Photos } from '../parts/photos.js';
import { Person, Shown } from '../parts/shown.js';
import { Tag } from '../parts/tag.js';
import { Waiting } from '../parts/waiting.js';
import { type Decision, ReportDecision } from '../report-decision.js';
import { useSession } from '../session.js';
import { useTexts } from '../texts/use-texts.js';
import { useTitle } from '../title.js';
import { useTriageKeys } from '../triage-keys.js';

/** 待处理诉求: what waits for a decision, grouped by place and type. */
export function PendingReportsPage() {
  const { reports: t } = useTexts();
  const groups = useQuery(pendingGroupsAsk);
  const reports = useQuery(pendingReportsAsk);
  useTitle(t.title);
  useTriageKeys();
  if (!groups.data || !reports.data) return <Waiting query={groups.data ? reports : groups} />;
  const byId = new Map(reports.data.map((report) => [report.reportId, report]));
  return (
    <>
      <h1>
        {t.title} <span className="count">{t.count(reports.data.length)}</span>
      </h1>
      <p className="quiet lead">{t.about}</p>
      <details className="keys">
        <summary>{t.keys}</summary>
        <dl>
          {t.keyList.map(([key, does]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      </details>
      {groups.data.length === 0 && <Notice title={t.empty} text={t.emptyText} />}
      {groups.data.map((group) => (
        <Group key={group.reportIds.join()} group={group} byId={byId} />
      ))}
    </>
  );
}

interface GroupProps {
  readonly group: PendingGroup;
  readonly byId: ReadonlyMap<string, Report>;
}

function Group({ group, byId }: GroupProps) {
  const { reports: t } = useTexts();
  const names = useNames();
  const type = group.typeCode === null ? t.noType : names.type(group.typeCode);
  return (
    <section className="group">
      <h2>
        {names.spot(group.areaPath, group.building)} <span className="quiet">{type}</span>
      </h2>
      {group.reportIds.length > 1 && (
        <p className="quiet">
          {t.sameMatter(group.reportIds.length)} {group.openCases.length > 0 && <AttachAll group={group} />}
        </p>
      )}
      {group.reportIds.flatMap((reportId) => {
        const report = byId.get(reportId);
        return report ? <PendingReport key={reportId} report={report} openCases={group.openCases} /> : [];
      })}
    </section>
  );
}

function PendingReport({
  report,
  openCases,
}: {
  readonly report: Report;
  readonly openCases: readonly string[];
}) {
  const { reports: t } = useTexts();
  const { language } = useLanguage();
  const session = useSession();
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const [decision, setDecision] = useState<Decision>();
  const mayDecline = session.role === 'CW' || session.role === 'SD';
  const mayDecide = mayDecline || session.role === 'GW';

  function done(made: Decision, caseId: string | undefined): void {
    setDecision(undefined);
    void queryClient.invalidateQueries();
    if (made === 'open') {
      navigate(`/cases/${caseId ?? ''}`);
      return;
    }
    void message.success({
      duration: 8,
      content: (
        <>
          {t.done[made]} {caseId !== undefined && <Link href={`/cases/${caseId}`}>{t.openedCase}</Link>}
        </>
      ),
    });
  }

  return (
    <article className="report" tabIndex={-1} aria-labelledby={`report-${report.reportId}`}>
      <p className="said-by" id={`report-${report.reportId}`}>
        <Shown value={report.text} />
      </p>
      <p className="quiet facts">
        {report.urgent && <Tag tone="bad">{t.urgent}</Tag>}
        {report.confidentialReporter && <Tag>{t.confidential}</Tag>}
        <span>
          <Moment at={report.filedAt} /> {t.filed} · {wordFor(language, 'reportChannel', report.channel)}
        </span>
        {report.reporter && (
          <span>
            {t.reporter} <Person person={report.reporter} />
          </span>
        )}
      </p>
      <Photos {...report} base={`/api/reports/${report.reportId}/photos`} />
      {mayDecide && (
        <div className="buttons">
          <Button type="primary" data-key="o" onClick={() => setDecision('open')}>
            {t.open}
          </Button>
          {openCases.length > 0 && (
            <Button data-key="a" onClick={() => setDecision('attach')}>
              {t.attach}
            </Button>
          )}
          <Button data-key="w" onClick={() => setDecision('answer')}>
            {t.answer}
          </Button>
          {mayDecline && (
            <Button data-key="x" onClick={() => setDecision('decline')}>
              {t.decline}
            </Button>
          )}
        </div>
      )}
      {decision !== undefined && (
        <ReportDecision
          decision={decision}
          report={report}
          openCases={openCases}
          onDone={(caseId) => done(decision, caseId)}
          onClose={() => setDecision(undefined)}
        />
      )}
    </article>
  );
}
