import type { AdminPageName } from '../home.js';
import { pagesOf } from '../home.js';
import { Link } from '../location.js';
import { Notice } from '../parts/notice.js';
import { useSession } from '../session.js';
import { useTexts } from '../texts/use-texts.js';
import { useTitle } from '../title.js';
import { AccountPage } from './accounts/account-page.js';
import { AccountsPage } from './accounts/accounts-page.js';
import { OrganisationPage } from './organisation/organisation-page.js';
import { OutlinesPage } from './outlines/outlines-page.js';
import { RulesPage } from './rules/rules-page.js';
import { SystemPage } from './system/system-page.js';
import { useAdminTexts } from './texts/use-admin-texts.js';
import { WebhooksPage } from './webhooks/webhooks-page.js';

/** 系统管理: the pages of it somebody may open, and the one that is open. */
export function AdminPage({ name, of }: { readonly name: string; readonly of: string }) {
  const t = useAdminTexts();
  const { state } = useTexts();
  const pages = pagesOf(useSession()).administers;
  const page = pages.find((one) => one === name);
  useTitle(page === undefined ? t.title : `${t.page[page]} · ${t.title}`);
  return (
    <>
      <h1>{t.title}</h1>
      <nav className="spans" aria-label={t.pages}>
        {pages.map((one) => (
          <Link key={one} href={`/admin/${one}`} aria-current={one === page ? 'page' : undefined}>
            {t.page[one]}
          </Link>
        ))}
      </nav>
      {page === undefined ? (
        <Notice title={state.notFound} text={state.notFoundText} />
      ) : (
        <PageNamed page={page} of={of} />
      )}
    </>
  );
}

function PageNamed({ page, of }: { readonly page: AdminPageName; readonly of: string }) {
  switch (page) {
    case 'accounts':
      return of === '' ? <AccountsPage /> : <AccountPage key={of} accountId={of} />;
    case 'organisation':
      return <OrganisationPage />;
    case 'outlines':
      return <OutlinesPage />;
    case 'rules':
      return <RulesPage part={of} />;
    case 'webhooks':
      return <WebhooksPage />;
    case 'system':
      return <SystemPage />;
  }
}
