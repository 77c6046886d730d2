import { wordFor } from '@linli/wording';
import { App } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { ErrorBoundary } from '../both/error-boundary.js';
import { useLanguage } from '../both/language.js';
import { signOut } from '../both/session.js';
import { countDrafts, forgetDrafts } from './drafts.js';
import { pagesOf } from './home.js';
import { useLive } from './live.js';
import { Link, useAddress } from './location.js';
import { Notice } from './parts/notice.js';
import { useSession } from './session.js';
import { useTexts } from './texts/use-texts.js';

/** What stands around every page: where one can go, who one is, whether news comes in. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const t = useTexts();
  const { language, choose } = useLanguage();
  const session = useSession();
  const { message } = App.useApp();
  const { pathname } = useAddress();
  const main = useRef<HTMLElement>(null);
  const { views, seesPending, seesCases, files, mediates, administers, audits, erases } = pagesOf(session);
  const isLive = useLive(seesCases);

  // A new page begins at its heading for those who listen to it.
  const shownBefore = useRef(pathname);
  useEffect(() => {
    if (shownBefore.current !== pathname) main.current?.focus();
    shownBefore.current = pathname;
  }, [pathname]);

  async function leave(): Promise<void> {
    const { accountId } = session;
    const drafts = countDrafts(accountId);
    if (drafts > 0 && !window.confirm(t.nav.leaving(drafts))) return;
    try {
      await signOut();
    } catch {
      void message.error(t.nav.notSignedOut);
      return;
    }
    forgetDrafts(accountId);
    // A page that is loaded anew has nothing in memory of what it showed.
    window.location.replace('/');
  }

  const places = [
    ...(seesCases ? [{ href: '/work', text: t.nav.work }] : []),
    ...views.map((view) => ({ href: `/views/${view}`, text: t.nav[view] })),
    ...(seesPending ? [{ href: '/reports', text: t.nav.reports }] : []),
    ...(mediates ? [{ href: '/mediations', text: t.nav.mediations }] : []),
    ...(seesCases ? [{ href: '/cases', text: t.nav.cases }] : []),
    ...(seesCases ? [{ href: '/training', text: t.nav.training }] : []),
    ...(audits ? [{ href: '/audit', text: t.nav.audit }] : []),
    ...(erases ? [{ href: '/erasures', text: t.nav.erasures }] : []),
    ...(administers.length > 0 ? [{ href: '/admin', text: t.nav.admin }] : []),
  ];
  return (
    <>
      <a className="skip" href="#content">
        {t.skip}
      </a>
      <header className="top">
        <Link className="brand" href="/">
          {t.product}
        </Link>
        <nav aria-label={t.nav.label}>
          {places.map(({ href, text }) => (
            <Link key={href} href={href} aria-current={pathname.startsWith(href) ? 'page' : undefined}>
              {text}
            </Link>
          ))}
          {files && <a href="/field.html">{t.nav.file}</a>}
        </nav>
        <div className="me">
          {seesCases && (
            <span className={isLive ? 'live' : 'live off'} title={isLive ? t.live.on : t.live.off}>
              <span className="unseen">{isLive ? t.live.on : t.live.off}</span>
            </span>
          )}
          <Link className="who" href="/me" aria-current={pathname === '/me' ? 'page' : undefined}>
            {session.displayName}
            <span className="quiet"> {wordFor(language, 'role', session.role)}</span>
          </Link>
          <button
            type="button"
            className="text-button"
            lang={language === 'en' ? 'zh-CN' : 'en'}
            onClick={() => choose(language === 'en' ? 'zh-CN' : 'en')}
          >
            {t.other}
          </button>
          <button type="button" className="text-button" onClick={() => void leave()}>
            {t.nav.signOut}
          </button>
        </div>
      </header>
      <main id="content" tabIndex={-1} ref={main}>
        <ErrorBoundary
          key={pathname}
          broken={<Notice tone="problem" title={t.state.broken} text={t.state.brokenText} />}
        >
          {children}
        </ErrorBoundary>
      </main>
    </>
  );
}
