import { isoDate, shanghaiDay } from '@linli/calendar';
import type { Instant } from '@linli/kernel';
import {
  isConduct,
  isResolution,
  msBetween,
  type Rule,
  type SeenCase,
  type SeenEvent,
  type Spot,
  spotOf,
} from './seen.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** So many cases ended by one account within so short a time. */
const BATCH = { cases: 5, withinMs: 10 * MINUTE_MS };
/** So many late entries by one account within so short a time. */
const LATE_CLUSTER = { entries: 5, withinMs: HOUR_MS, lateMs: 24 * HOUR_MS };
/** Nobody is in two grids within so short a time. */
const ELSEWHERE_MS = 3 * MINUTE_MS;
/** Endings of the last days of a month against the mean of the other days: so many times as many, and so many at least. */
const BURST = { lastDays: 2, times: 3, cases: 10 };

/** Keeps spots by a key nobody sees, and says at the end which of them belong together. */
class Kept<Extra = unknown> {
  private readonly byKey = new Map<string, { readonly spot: Spot; readonly extra: Extra }[]>();

  add(key: string, spot: Spot, extra: Extra): void {
    const kept = this.byKey.get(key);
    if (kept) kept.push({ spot, extra });
    else this.byKey.set(key, [{ spot, extra }]);
  }

  groups(): readonly (readonly { readonly spot: Spot; readonly extra: Extra }[])[] {
    return [...this.byKey.values()];
  }
}

/** Runs of spots each of which begins at most `withinMs` before it ends. */
function runs(spots: readonly Spot[], withinMs: number): readonly (readonly Spot[])[] {
  const found: Spot[][] = [];
  for (const spot of spots.toSorted((one, other) => msBetween(other.at, one.at))) {
    const [first] = found.at(-1) ?? [];
    if (first && msBetween(first.at, spot.at) <= withinMs) found.at(-1)?.push(spot);
    else found.push([spot]);
  }
  return found;
}

const casesIn = (spots: readonly Spot[]): number => new Set(spots.map(({ caseId }) => caseId)).size;

/** A rule on the spots of one key that lie close together in time. */
function closeTogether(
  keyOf: (event: SeenEvent) => string | undefined,
  withinMs: number,
  isMuch: (spots: readonly Spot[]) => boolean,
): Rule {
  return (facts) => {
    const kept = new Kept<undefined>();
    return {
      see(seen) {
        for (const event of seen.events) {
          const key = isConduct(event, facts) ? keyOf(event) : undefined;
          if (key !== undefined) kept.add(key, spotOf(seen, event), undefined);
        }
        return [];
      },
      end: () =>
        kept.groups().flatMap((group) =>
          runs(
            group.map(({ spot }) => spot),
            withinMs,
          ).filter(isMuch),
        ),
    };
  };
}

/** Five cases or more ended by one account within ten minutes. */
export const batchClosing = closeTogether(
  (event) =>
    isResolution(event) || event.type === 'Verified' ? `${event.meta.by.id} ${event.type}` : undefined,
  BATCH.withinMs,
  (spots) => casesIn(spots) >= BATCH.cases,
);

/** Five late entries or more by one account within an hour. */
export const lateCluster = closeTogether(
  ({ meta }) => (msBetween(meta.occurredAt, meta.recordedAt) > LATE_CLUSTER.lateMs ? meta.by.id : undefined),
  LATE_CLUSTER.withinMs,
  (spots) => spots.length >= LATE_CLUSTER.entries,
);

/** A rule on what is the same in two cases or more, something of it within the period. */
function sameInTwo(
  valuesOf: (event: SeenEvent, seen: SeenCase) => readonly string[],
  isLookedBack: boolean,
): Rule {
  return (facts) => {
    const kept = new Kept<boolean>();
    return {
      see(seen) {
        for (const event of seen.events) {
          const isNow = isConduct(event, facts);
          if (!isNow && !isLookedBack) continue;
          for (const value of new Set(valuesOf(event, seen))) kept.add(value, spotOf(seen, event), isNow);
        }
        return [];
      },
      end: () =>
        kept
          .groups()
          .filter((group) => group.some(({ extra }) => extra))
          .map((group) => group.map(({ spot }) => spot))
          .filter((spots) => casesIn(spots) > 1),
    };
  };
}

/** The same handling note, word for word, in two cases or more. */
export const identicalNote = sameInTwo(({ note }) => (note ? [note.hash] : []), false);

/** The same photo in two cases or more. */
export const samePhoto = sameInTwo(photosOf, true);

function photosOf(event: SeenEvent, { reports }: SeenCase): readonly string[] {
  switch (event.type) {
    case 'ReportAttached':
      return reports.find(({ reportId }) => reportId === event.data.reportId)?.photoHashes ?? [];
    case 'SiteChecked':
    case 'Rechecked':
      return event.data.photoHashes;
    case 'EvidenceAdded':
      return photoIn(event.data.evidence);
    case 'CaseResolved':
    case 'ResolvedOnSpot':
      return event.data.evidence.flatMap(photoIn);
    default:
      return [];
  }
}

function photoIn({ kind, hash }: { readonly kind: string; readonly hash?: string | undefined }): string[] {
  return kind === 'photo' && hash !== undefined ? [hash] : [];
}

/** One account in person in two grids within three minutes. */
export const impossibleVisit: Rule = (facts) => {
  const kept = new Kept<{ readonly at: Instant; readonly grid: string }>();
  return {
    see(seen) {
      const grid = seen.areaPath.at(-1) ?? '';
      for (const event of seen.events) {
        const at = isConduct(event, facts) ? thereAt(event) : undefined;
        if (at !== undefined) kept.add(event.meta.by.id, spotOf(seen, event), { at, grid });
      }
      return [];
    },
    end: () =>
      kept.groups().flatMap((group) => {
        const inOrder = group.toSorted((one, other) => msBetween(other.extra.at, one.extra.at));
        return inOrder.flatMap((next, index) => {
          const before = inOrder[index - 1];
          if (before === undefined || before.extra.grid === next.extra.grid) return [];
          const isTooSoon = msBetween(before.extra.at, next.extra.at) < ELSEWHERE_MS;
          return isTooSoon ? [[before.spot, next.spot]] : [];
        });
      }),
  };
};

/** When somebody says to have been there. */
function thereAt(event: SeenEvent): Instant | undefined {
  switch (event.type) {
    case 'SiteChecked':
    case 'Rechecked':
      return event.data.checkedAt;
    case 'ContactMade':
      return event.data.channel === 'in_person' ? event.data.contactedAt : undefined;
    default:
      return undefined;
  }
}

/** On the last two days of a month many more cases were ended than on the other days of the period. */
export const closingBurst: Rule = (facts) => {
  const kept = new Kept<undefined>();
  return {
    see(seen) {
      for (const event of seen.events)
        if (isConduct(event, facts) && isResolution(event))
          kept.add(isoDate(shanghaiDay(event.meta.recordedAt)), spotOf(seen, event), undefined);
      return [];
    },
    end() {
      const byDay = new Map(
        kept.groups().flatMap((group) => {
          const spots = group.map(({ spot }) => spot);
          const [first] = spots;
          return first ? [[isoDate(shanghaiDay(first.at)), spots] as const] : [];
        }),
      );
      const days = daysOf(facts.from, facts.to);
      const others = days.filter((day) => monthEnding(day) === undefined);
      const ended = others.reduce((sum, day) => sum + (byDay.get(day)?.length ?? 0), 0);
      const mean = ended / Math.max(1, others.length);
      const months = [...new Set(days.flatMap((day) => monthEnding(day) ?? []))];
      return months
        .map((month) => days.filter((day) => monthEnding(day) === month))
        .map((last) => ({ last, spots: last.flatMap((day) => byDay.get(day) ?? []) }))
        .filter(({ last, spots }) => {
          const isMuch = spots.length > BURST.times * mean * last.length;
          return spots.length >= BURST.cases && isMuch;
        })
        .map(({ spots }) => spots);
    },
  };
};

function daysOf(from: Instant, to: Instant): readonly string[] {
  const [first, end] = [shanghaiDay(from), shanghaiDay(to)];
  return Array.from({ length: Math.max(0, end - first) }, (_, index) => isoDate(first + index));
}

/** The month whose last days a day belongs to. */
function monthEnding(day: string): string | undefined {
  const later = new Date(Date.parse(day) + BURST.lastDays * 24 * HOUR_MS).toISOString();
  return later.slice(0, 7) === day.slice(0, 7) ? undefined : day.slice(0, 7);
}
