import type { Area, CaseType, Session } from '@linli/contracts';
import { useCallback, useEffect, useState } from 'react';
import { useLanguage } from '../both/language.js';
import { readAreas, readTypes } from '../both/reference.js';
import { readSession, signOut } from '../both/session.js';
import { closeDraft, type Draft, openDraft } from './draft.js';
import { ProblemBox } from './problem-box.js';
import { ReportForm } from './report-form.js';
import { SignIn } from './sign-in.js';
import { useTexts } from './texts.js';

/** Those who file reports, as the rules of access have it. */
const FILERS: readonly Session['role'][] = ['GW', 'CW', 'PL', 'SD', 'VR'];

type Shown =
  | { readonly is: 'opening' }
  | { readonly is: 'failed'; readonly error: Error }
  | { readonly is: 'signed_out' }
  | ({ readonly is: 'writing'; readonly draft: Draft } & Desk)
  | ({ readonly is: 'sent'; readonly draft: Draft; readonly next: Draft } & Desk);

interface Desk {
  readonly session: Session;
  readonly areas: readonly Area[];
  readonly types: readonly CaseType[];
}

/** What to show first: the form with the draft that was left, the way in, or why neither can be shown. */
async function opened(signedIn?: Session): Promise<Shown> {
  try {
    const session = signedIn ?? (await readSession());
    if (session === null) return { is: 'signed_out' };
    const [areas, types] = await Promise.all([readAreas(), readTypes()]);
    return { is: 'writing', draft: openDraft(session.accountId, session.areaCode), session, areas, types };
  } catch (error) {
    return { is: 'failed', error: error as Error };
  }
}

/** The phone page: sign in, write, sent. */
export function FieldPage() {
  const t = useTexts();
  const [shown, setShown] = useState<Shown>({ is: 'opening' });

  const show = useCallback(async (signedIn?: Session) => setShown(await opened(signedIn)), []);
  useEffect(() => {
    void opened().then(setShown);
  }, []);

  return (
    <>
      <Top
        session={'session' in shown ? shown.session : undefined}
        onSignedOut={() => setShown({ is: 'signed_out' })}
      />
      <main>
        {shown.is === 'opening' && <p className="quiet">{t.loading}</p>}
        {shown.is === 'failed' && (
          <>
            <ProblemBox error={shown.error} />
            <button type="button" onClick={() => void show()}>
              {t.problem.retry}
            </button>
          </>
        )}
        {shown.is === 'signed_out' && <SignIn onSignedIn={(session) => void show(session)} />}
        {shown.is === 'writing' &&
          (FILERS.includes(shown.session.role) ? (
            <ReportForm
              key={shown.draft.reportId}
              session={shown.session}
              areas={shown.areas}
              types={shown.types}
              first={shown.draft}
              onFiled={(draft) =>
                setShown({ ...shown, is: 'sent', draft, next: closeDraft(shown.session.accountId, draft) })
              }
            />
          ) : (
            <div className="card">
              <h1>{t.problem.mayNot}</h1>
              <p>{t.problem.mayNotText}</p>
            </div>
          ))}
        {shown.is === 'sent' && (
          <Sent
            where={placeOf(shown)}
            onAnother={() => setShown({ ...shown, is: 'writing', draft: shown.next })}
          />
        )}
      </main>
    </>
  );
}

function placeOf({ areas, draft: { areaCode, building } }: Desk & { readonly draft: Draft }): string {
  const area = areas.find(({ code }) => code === areaCode);
  const community = area?.level === 'grid' ? areas.find(({ code }) => code === area.parentCode) : undefined;
  return [community?.name ?? '', area?.name ?? '', building].filter((part) => part !== '').join(' ');
}

function Sent({ where, onAnother }: { readonly where: string; readonly onAnother: () => void }) {
  const { sent: t } = useTexts();
  return (
    <section className="card sent" aria-live="polite">
      <h1>{t.title}</h1>
      <p>{t.text(where)}</p>
      <button className="primary" type="button" onClick={onAnother}>
        {t.another}
      </button>
      <a className="button" href="/reports">
        {t.pending}
      </a>
    </section>
  );
}

function Top({
  session,
  onSignedOut,
}: {
  readonly session: Session | undefined;
  readonly onSignedOut: () => void;
}) {
  const t = useTexts();
  const { language, choose } = useLanguage();
  useEffect(() => {
    document.title = `${t.title} · ${t.product}`;
  }, [t]);
  return (
    <header>
      <strong>{t.title}</strong>
      <nav>
        {session && <a href="/">{t.desk}</a>}
        <button
          type="button"
          lang={language === 'en' ? 'zh-CN' : 'en'}
          onClick={() => choose(language === 'en' ? 'zh-CN' : 'en')}
        >
          {t.other}
        </button>
        {session && (
          <button type="button" onClick={() => void signOut().then(onSignedOut)}>
            {t.signOut}
          </button>
        )}
      </nav>
    </header>
  );
}
