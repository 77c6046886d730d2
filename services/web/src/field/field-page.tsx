import type { Area, CaseType, Session } from '@linli/contracts';
import { useCallback, useEffect, useState } from 'react';
import { v7 as newId } from 'uuid';
import { Refused } from '../both/http.js';
import { readAreas, readTypes } from '../both/reference.js';
import { forgetSession, mayBeSignedIn, readSession, signOut } from '../both/session.js';
import { BuildingChecks, type Found } from './building-checks.js';
import { closeDraft, type Draft, keepDraft, openDraft } from './draft.js';
import { HandedIn } from './handed-in.js';
import { NewVersion } from './new-version.js';
import type { OutboxRow } from './outbox/database.js';
import { forget, keep, keepPhoto, know, known, photosOf } from './outbox/outbox.js';
import { OutboxList } from './outbox/outbox-list.js';
import { StatusBar } from './outbox/status-bar.js';
import { useOutbox } from './outbox/use-outbox.js';
import { placeOf } from './place-of.js';
import { ProblemBox } from './problem-box.js';
import { ReportForm } from './report-form.js';
import { SignIn } from './sign-in.js';
import { useTexts } from './texts.js';
import { Top } from './top.js';

/** Those who file reports, as the rules of access have it. */
const FILERS: readonly Session['role'][] = ['GW', 'CW', 'PL', 'SD', 'VR'];

/** Those who walk through buildings. */
const CHECKERS: readonly Session['role'][] = ['GW', 'CW'];

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
  | { readonly is: 'check' | 'list'; readonly world: World };

const WORLD = 'world';

/** What to show first: the form with the draft that was left, the way in, or why neither can be shown. */
async function opened(signedIn?: Session): Promise<Shown> {
  try {
    if (signedIn === undefined && !mayBeSignedIn()) return { is: 'signed_out' };
    // Side by side: each would be one more way there and back on a poor line.
    const [session, areas, types] = await Promise.all([signedIn ?? readSession(), readAreas(), readTypes()]);
    if (session === null) return { is: 'signed_out' };
    const world = { session, areas, types };
    await know(WORLD, world);
    return writing(world);
  } catch (error) {
    if (error instanceof Refused && error.problem.status === 401) {
      forgetSession();
      return { is: 'signed_out' };
    }
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
    const check = draft.check && {
      checkId: draft.check.checkId,
      accountId,
      areaCode: draft.areaCode,
      building: draft.building.trim(),
      where: row.where,
      findings: Object.fromEntries(draft.check.topics.map((topic) => [topic, draft.reportId])),
      keptAt: row.keptAt,
    };
    await keep(row, await photosOf(draft), check);
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

  /** What was found becomes a report; what was being written goes on in it. */
  function report(at: World, { areaCode, building, topics }: Found): void {
    const { accountId } = at.session;
    const draft = {
      ...openDraft(accountId, areaCode),
      areaCode,
      building,
      check: { checkId: newId(), topics },
    };
    keepDraft(accountId, draft);
    setShown({ is: 'writing', draft, world: at });
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
        place={shown.is === 'list' || shown.is === 'check' ? shown.is : 'write'}
        places={
          world && CHECKERS.includes(world.session.role) ? ['write', 'check', 'list'] : ['write', 'list']
        }
        onGo={(place) => world && setShown(place === 'write' ? writing(world) : { is: place, world })}
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
        {shown.is === 'check' && (
          <BuildingChecks
            accountId={shown.world.session.accountId}
            areas={shown.world.areas}
            areaCode={shown.world.session.areaCode}
            checks={outbox.checks}
            onKept={outbox.sendNow}
            onFound={(found) => report(shown.world, found)}
          />
        )}
        {shown.is === 'list' && <OutboxList outbox={outbox} onEdit={(row) => void edit(row, shown.world)} />}
      </main>
    </>
  );
}
