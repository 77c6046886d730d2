import type { Session } from '@linli/contracts';
import { lazy, Suspense, useEffect } from 'react';
import { homeOf, pagesOf, VIEWS, type ViewName } from './home.js';
import { navigate, useAddress } from './location.js';
import { CaseListPage } from './pages/case-list-page.js';
import { CasePageView } from './pages/case-page-view.js';
import { FigurePage } from './pages/figure-page.js';
import { PendingReportsPage } from './pages/pending-reports-page.js';
import { ViewPage } from './pages/view-page.js';
import { WorkPage } from './pages/work-page.js';
import { Notice } from './parts/notice.js';
import { useTexts } from './texts/use-texts.js';

/** Few need these: they are not part of the first load. */
const AdminPage = lazy(async () => ({ default: (await import('./admin/admin-page.js')).AdminPage }));
const AuditPages = lazy(async () => ({ default: (await import('./audit/audit-pages.js')).AuditPages }));
const BoardPage = lazy(async () => ({ default: (await import('./board/board-page.js')).BoardPage }));
const ErasurePage = lazy(async () => ({
  default: (await import('./erasure/erasure-page.js')).ErasurePage,
}));
const OwnPage = lazy(async () => ({ default: (await import('./own/own-page.js')).OwnPage }));
const LessonView = lazy(async () => ({ default: (await import('./training/lesson-view.js')).LessonView }));
const ReplayPage = lazy(async () => ({ default: (await import('./replay/replay-page.js')).ReplayPage }));
const TrainingPage = lazy(async () => ({
  default: (await import('./training/training-page.js')).TrainingPage,
}));

/** The page at the present address. */
export function PageOf({ session }: { readonly session: Session }) {
  const { state: t } = useTexts();
  const { pathname } = useAddress();
  const isHome = pathname === '/' || pathname === '/index.html';
  useEffect(() => {
    if (isHome) navigate(homeOf(session), { replace: true });
  }, [isHome, session]);
  if (isHome) return null;
  const { seesCases, administers, audits, erases } = pagesOf(session);
  const [page = '', name = '', more = ''] = pathname.split('/').slice(1);
  if (page === 'admin' && administers.length > 0) {
    return (
      <Suspense fallback={<p className="quiet">{t.loading}</p>}>
        <AdminPage name={name || String(administers[0])} of={more} />
      </Suspense>
    );
  }
  if (page === 'me' && name === '') {
    return (
      <Suspense fallback={<p className="quiet">{t.loading}</p>}>
        <OwnPage />
      </Suspense>
    );
  }
  if (!seesCases) return <Notice title={t.noCases} text={t.noCasesText} />;

  if (page === 'reports' && name === '') return <PendingReportsPage />;
  if (page === 'work' && name === '') return <WorkPage />;
  if (page === 'mediations' && name === '') {
    return (
      <Suspense fallback={<p className="quiet">{t.loading}</p>}>
        <BoardPage />
      </Suspense>
    );
  }
  if (page === 'cases' && name === '') return <CaseListPage />;
  if (page === 'cases' && more === 'replay') {
    return (
      <Suspense fallback={<p className="quiet">{t.loading}</p>}>
        <ReplayPage key={name} caseId={name} />
      </Suspense>
    );
  }
  if (page === 'training') {
    return (
      <Suspense fallback={<p className="quiet">{t.loading}</p>}>
        {name === '' ? <TrainingPage /> : <LessonView key={name} lessonId={name} />}
      </Suspense>
    );
  }
  if (page === 'audit' && audits && more === '') {
    return (
      <Suspense fallback={<p className="quiet">{t.loading}</p>}>
        <AuditPages name={name} />
      </Suspense>
    );
  }
  if (page === 'erasures' && erases && name === '') {
    return (
      <Suspense fallback={<p className="quiet">{t.loading}</p>}>
        <ErasurePage />
      </Suspense>
    );
  }
  if (page === 'cases') return <CasePageView key={name} caseId={name} />;
  if (page === 'views' && isView(name) && more === '') return <ViewPage key={name} view={name} />;
  if (page === 'figures' && name !== '') return <FigurePage figure={decodeURIComponent(name)} />;
  return <Notice title={t.notFound} text={t.notFoundText} />;
}

function isView(name: string): name is ViewName {
  return VIEWS.some((view) => view === name);
}
