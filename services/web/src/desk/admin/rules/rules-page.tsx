import { Link } from '../../location.js';
import { useAdminTexts } from '../texts/use-admin-texts.js';
import { Calendars } from './calendars.js';
import { CaseTypes } from './case-types.js';
import { Duties } from './duties.js';
import { Limits } from './limits.js';

const PARTS = ['case-types', 'duties', 'limits', 'calendars'] as const;

/** 规则: what cases are judged by, each with everything it was and will be. */
export function RulesPage({ part }: { readonly part: string }) {
  const { rules: t } = useAdminTexts();
  const present = PARTS.find((one) => one === part) ?? PARTS[0];
  return (
    <>
      <nav className="spans" aria-label={t.parts}>
        {PARTS.map((one) => (
          <Link key={one} href={`/admin/rules/${one}`} aria-current={one === present ? 'page' : undefined}>
            {t.part[one]}
          </Link>
        ))}
      </nav>
      <p className="quiet lead">{t.about}</p>
      <Part name={present} />
    </>
  );
}

function Part({ name }: { readonly name: (typeof PARTS)[number] }) {
  switch (name) {
    case 'case-types':
      return <CaseTypes />;
    case 'duties':
      return <Duties />;
    case 'limits':
      return <Limits />;
    case 'calendars':
      return <Calendars />;
  }
}
