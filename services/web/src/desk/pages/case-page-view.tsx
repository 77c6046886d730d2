import type { CasePage, Session } from '@linli/contracts';
import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../../both/language.js';
import { sayMoment } from '../../both/moments.js';
import { caseAsk } from '../asks.js';
import { Actions } from '../case/actions.js';
import { CaseLesson } from '../case/case-lesson.js';
import { CaseTimeline } from '../case/case-timeline.js';
import { Clocks } from '../case/clocks.js';
import { DangerButton } from '../case/danger-button.js';
import { Facts } from '../case/facts.js';
import { RevealButton } from '../case/reveal-button.js';
import { useNames } from '../names.js';
import { Notice } from '../parts/notice.js';
import { Shown } from '../parts/shown.js';
import { Marks, StageTag } from '../parts/tag.js';
import { Waiting } from '../parts/waiting.js';
import { useSession } from '../session.js';
import { useTexts } from '../texts/use-texts.js';
import { useTitle } from '../title.js';

/** 事件详情: one case, its clocks, what may be done now, what is on file, and what happened. */
export function CasePageView({ caseId }: { readonly caseId: string }) {
  const query = useQuery(caseAsk(caseId));
  return query.data ? <OneCase page={query.data} /> : <Waiting query={query} />;
}

function OneCase({ page }: { readonly page: CasePage }) {
  useTitle(`${page.caseNumber} ${page.title}`);
  return (
    <>
      <Head page={page} />
      <Alarms page={page} />
      <div className="case">
        <div className="case-side">
          <Actions page={page} />
          <CaseLesson page={page} />
          <Clocks caseId={page.caseId} clocks={page.clocks} />
        </div>
        <div className="case-facts">
          <Facts page={page} />
        </div>
        <div className="case-story">
          <CaseTimeline caseId={page.caseId} />
        </div>
      </div>
    </>
  );
}

/** Roles that may see particulars for a purpose, as the rules of access have it. */
const REVEALING: readonly Session['role'][] = ['GW', 'CW', 'MD', 'PL', 'SD', 'DU', 'AU', 'VR'];

function Head({ page }: { readonly page: CasePage }) {
  const { case: t } = useTexts();
  const names = useNames();
  const { role } = useSession();
  return (
    <div className="case-head">
      <p className="quiet">
        <span className="number">{page.caseNumber}</span> · {names.type(page.typeCode)}
      </p>
      <h1>{page.title}</h1>
      <p className="tags">
        <StageTag stage={page.stage} />
        <Marks {...page} />
        {page.reopenCount > 0 && <span className="quiet">{t.reopened(page.reopenCount)}</span>}
        <DangerButton page={page} />
        {REVEALING.includes(role) && <RevealButton page={page} />}
      </p>
      <p>
        {names.path(page.place.areaPath)} {page.place.building} <Shown value={page.place.address} />
      </p>
    </div>
  );
}

function Alarms({ page: { dangers } }: { readonly page: CasePage }) {
  const { case: t } = useTexts();
  const { language } = useLanguage();
  return dangers
    .filter(({ acknowledgedAt }) => acknowledgedAt === undefined)
    .map(({ dangerId, text, acknowledgeBy }) => (
      <Notice key={dangerId} tone="problem" title={t.dangerOpen(sayMoment(language, acknowledgeBy))}>
        <p>
          <Shown value={text} />
        </p>
      </Notice>
    ));
}
