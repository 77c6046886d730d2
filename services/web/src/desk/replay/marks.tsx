import type { TimelineEntry } from '@linli/contracts';
import { memo } from 'react';
import { useLanguage } from '../../both/language.js';
import { sayMoment } from '../../both/moments.js';
import { placesOf, type Scale } from './scale.js';

interface Props {
  readonly entries: readonly TimelineEntry[];
  readonly scale: Scale;
  /** Revision of the first event that is not as it was signed. */
  readonly bad: number | undefined;
}

/** Where the events lie. Drawn once: a step moves only the mark above them. */
export const Marks = memo(function Marks({ entries, scale, bad }: Props) {
  const { language } = useLanguage();
  const places = placesOf(
    scale,
    entries.map(({ recordedAt }) => recordedAt),
  );
  return entries.map(({ eventId, recordedAt, revision }, index) => (
    <i
      key={eventId}
      className={revision === bad ? 'bad' : undefined}
      style={{ left: `${places[index]}%` }}
      title={sayMoment(language, recordedAt)}
    />
  ));
});
