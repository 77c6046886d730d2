import { type CaseFile, isRunning } from '@linli/case-domain';
import type { VeiledEvent } from '../../personal/veil-event.js';
import { eventsOfType } from './events-of-type.js';

/** How the case is tied to others and to the organisation. */
export function bondsOf(file: CaseFile, events: readonly VeiledEvent[]) {
  const { linkedTo } = file;
  return {
    ...(linkedTo && { linkedTo }),
    joins: joinsOf(events),
    takenIn: takenInOf(events),
    children: childrenOf(file, events),
    watches: watchesOf(file, events),
    reassignments: eventsOfType(events, 'CaseReassignedByReorg').map(({ data }) => data),
  };
}

function joinsOf(events: readonly VeiledEvent[]) {
  const undone = eventsOfType(events, 'CaseUnjoined');
  return eventsOfType(events, 'CaseJoined').map(({ data, meta }) => {
    const unjoined = undone.find((event) => event.data.joinId === data.joinId);
    return {
      ...data,
      joinedAt: meta.occurredAt,
      ...(unjoined && { unjoinedAt: unjoined.meta.occurredAt }),
    };
  });
}

function takenInOf(events: readonly VeiledEvent[]) {
  const gone = eventsOfType(events, 'CaseLetGo');
  return eventsOfType(events, 'CaseTakenIn').map(({ data, meta }) => {
    const letGo = gone.find((event) => event.data.joinId === data.joinId);
    return { ...data, takenInAt: meta.occurredAt, ...(letGo && { letGoAt: letGo.meta.occurredAt }) };
  });
}

/** Each child once, as it was first named; a reopened child goes on. */
function childrenOf({ bonds }: CaseFile, events: readonly VeiledEvent[]) {
  const openings = eventsOfType(events, 'ChildOpened');
  const ends = eventsOfType(events, 'ChildEnded');
  const first = openings.filter(
    ({ data }, at) => openings.findIndex((other) => other.data.childId === data.childId) === at,
  );
  return first.map(({ data, meta }) => {
    const stage = bonds.children[data.childId]?.ended;
    const last = ends.findLast((end) => end.data.childId === data.childId);
    return {
      ...data,
      openedAt: meta.occurredAt,
      ...(stage !== undefined && last && { ended: { stage, at: last.meta.occurredAt } }),
    };
  });
}

function watchesOf(file: CaseFile, events: readonly VeiledEvent[]) {
  const looks = eventsOfType(events, 'WatchChecked');
  const relapses = eventsOfType(events, 'RelapseFound');
  return eventsOfType(events, 'WatchStarted').map(({ data: { watchId, checksDue }, meta }) => {
    const watch = file.bonds.watches[watchId];
    const running = watch !== undefined && isRunning(watch, file);
    const nextDueAt = running ? checksDue[watch.checks.length] : undefined;
    return {
      watchId,
      startedAt: meta.occurredAt,
      checksDue,
      running,
      ...(nextDueAt !== undefined && { nextDueAt }),
      checks: looks
        .filter((look) => look.data.watchId === watchId)
        .map((look) => {
          const { checkId, result, photoHashes, note } = look.data;
          const relapse = relapses.find((found) => found.data.checkId === checkId);
          return {
            checkId,
            at: look.meta.occurredAt,
            result,
            photoHashes,
            ...(note !== undefined && { note }),
            ...(relapse && { linkedCaseId: relapse.data.linkedCaseId }),
          };
        }),
    };
  });
}
