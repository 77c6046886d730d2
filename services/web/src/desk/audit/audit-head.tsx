import { Link } from '../location.js';
import { useSession } from '../session.js';
import { useTitle } from '../title.js';
import { useAuditTexts } from './texts.js';

const PAGES = [
  ['', 'audits'],
  ['rules', 'rules'],
  ['access', 'access'],
] as const;

/** The heading of the audit pages, and for the auditor the way between them. */
export function AuditHead({ page }: { readonly page: (typeof PAGES)[number][0] }) {
  const t = useAuditTexts();
  const { role } = useSession();
  const name = t[PAGES.find(([path]) => path === page)?.[1] ?? 'audits'];
  useTitle(name);
  return (
    <>
      <h1>{name}</h1>
      {role === 'AU' && (
        <nav className="spans" aria-label={t.parts}>
          {PAGES.map(([path, key]) => (
            <Link key={path} href={`/audit/${path}`} aria-current={path === page ? 'page' : undefined}>
              {t[key]}
            </Link>
          ))}
        </nav>
      )}
    </>
  );
}
