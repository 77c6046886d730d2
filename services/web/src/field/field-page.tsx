import type { Area, CaseType, Session } from '@linli/contracts';
import { useCallback, useEffect, useState } from 'react';
import { readAreas, readTypes } from '../both/reference.js';
import { forgetSession, readSession, signOut } from '../both/session.js';
import { closeDraft, type Draft, keepDraft, openDraft } from './draft.js';
import { HandedIn } from './handed-in.js';
import { NewVersion } from './new-version.js';
import type { OutboxRow } from './outbox/database.js';
import { forget, keep, keepPhoto, know, known, photosOf } from './outbox/outbox.js';
import { OutboxList } from './outbox/outbox-list.js';
import { StatusBar } from './outbox/status-bar.js';
import { useOutbox } from './outbox/use-outbox.js';
import { ProblemBox } from './problem-box.js';
import { ReportForm } from './report-form.js';
import { SignIn } from './sign-in.js';
import { useTexts } from './texts.js';
import { Top } from './top.js';

/** Those who file reports, as the rules of access have it. */
const FILERS: readonly Session['role'][] = ['GW', 'CW', 'PL', 'SD', 'VR'];

/** What the page needs to know of the world; kept on the phone for when there is no network. */
interface World {
  readonly session: Session;
  readonly areas: readonly Area[];
  readonly types: readonly CaseType[];
}

type Shown =
  | { readonly is: 'opening' }
  | { readonly is: 'failed'; readonly error: Error }
  | { readonly is: 'signed_out' }
  | { readonly is: 'writing'; readonly draft: Draft; readonly world: World }
  | { readonly is: 'handed_in'; readonly reportId: string; readonly world: World }
  | { readonly is: 'list'; readonly world: World };

const WORLD = 'world';

/** What to show first: the form with the draft that was left, the way in, or why neither can be shown. */
async function opened(signedIn?: Session): Promise<Shown> {
  try {
    const session = signedIn ?? (await readSession());
    if (session === null) return { is: 'signed_out' };
    const [areas, types] = await Promise.all([readAreas(), readTypes()]);
    const world = { session, areas, types };
    await know(WORLD, world);
    return writing(world);
  } catch (error) {
    // Without a network the page goes on with what it knew.
    const world = await known<World>(WORLD).catch(() => undefined);
    return world ? writing(world) : { is: 'failed', error: error as Error };
  }
}

function writing(world: World): Shown {
  return { is: 'writing', draft: openDraft(world.session.accountId, world.session.areaCode), world };
}

/** The phone page: sign in, write, handed in; and what was handed in before. */
export function FieldPage() {
  const t = useTexts();
  const [shown, setShown] = useState<Shown>({ is: 'opening' });
  const world = 'world' in shown ? shown.world : undefined;
  const outbox = useOutbox(world?.session.accountId);

  const show = useCallback(async (signedIn?: Session) => setShown(await opened(signedIn)), []);
  useEffect(() => {
    void opened().then(setShown);
  }, []);

  async function handIn({ session, areas, types }: World, draft: Draft): Promise<void> {
    const { accountId } = session;
    const row = {
      reportId: draft.reportId,
      accountId,
      draft,
      keptAt: new Date().toISOString(),
      where: placeOf(areas, draft),
      attempts: 0,
      textSent: false,
      photosSent: [],
      stepsDone: 0,
    };
    await keep(row, await photosOf(draft));
    closeDraft(accountId, draft);
    setShown({ is: 'handed_in', reportId: draft.reportId, world: { session, areas, types } });
    outbox.sendNow();
    // What waits must not be the first thing a full phone throws away.
    void navigator.storage?.persist?.();
  }

  /** A report that has not been sent becomes the draft again. */
  async function edit({ reportId, draft }: OutboxRow, to: World): Promise<void> {
    const photos = await photosOf(draft);
    await forget(reportId);
    await Promise.all(photos.map(async (photo) => await keepPhoto(photo)));
    keepDraft(to.session.accountId, draft);
    setShown({ is: 'writing', draft, world: to });
  }

  async function leave(): Promise<void> {
    if (outbox.waiting > 0 && !window.confirm(t.outbox.leaving(outbox.waiting))) return;
    await signOut().catch(forgetSession);
    await know(WORLD, undefined);
    setShown({ is: 'signed_out' });
  }

  return (
    <>
      <Top
        isSignedIn={world !== undefined}
        waiting={outbox.waiting}
        isList={shown.is === 'list'}
        onWrite={() => world && setShown(writing(world))}
        onList={() => world && setShown({ is: 'list', world })}
        onLeave={() => void leave()}
      />
      <NewVersion />
      {world && <StatusBar outbox={outbox} onSignIn={() => setShown({ is: 'signed_out' })} />}
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
          (FILERS.includes(shown.world.session.role) ? (
            <ReportForm
              key={shown.draft.reportId}
              session={shown.world.session}
              areas={shown.world.areas}
              types={shown.world.types}
              first={shown.draft}
              onHandedIn={(draft) => handIn(shown.world, draft)}
            />
          ) : (
            <div className="card">
              <h1>{t.problem.mayNot}</h1>
              <p>{t.problem.mayNotText}</p>
            </div>
          ))}
        {shown.is === 'handed_in' && (
          <HandedIn
            row={outbox.rows.find(({ reportId }) => reportId === shown.reportId)}
            onAnother={() => setShown(writing(shown.world))}
            onList={() => setShown({ is: 'list', world: shown.world })}
          />
        )}
        {shown.is === 'list' && <OutboxList outbox={outbox} onEdit={(row) => void edit(row, shown.world)} />}
      </main>
    </>
  );
}

function placeOf(areas: readonly Area[], { areaCode, building }: Draft): string {
  const area = areas.find(({ code }) => code === areaCode);
  const community = area?.level === 'grid' ? areas.find(({ code }) => code === area.parentCode) : undefined;
  return [community?.name ?? '', area?.name ?? '', building].filter((part) => part !== '').join(' ');
}
