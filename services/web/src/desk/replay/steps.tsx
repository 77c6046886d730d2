import type { TimelineEntry } from '@linli/contracts';
import { sayEvent } from '@linli/wording';
import { Button } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import { useLanguage } from '../../both/language.js';
import { useTexts } from '../texts/use-texts.js';
import { Marks } from './marks.js';
import { eventAt, placesOf, type Scale } from './scale.js';

const SPEEDS = [1, 4, 16] as const;
/** So far a step goes with the shift key. */
const STRIDE = 10;
const SHANGHAI = '+08:00';

interface Props {
  readonly entries: readonly TimelineEntry[];
  readonly at: number;
  readonly onGo: (index: number) => void;
  readonly speed: number | undefined;
  readonly onSpeed: (speed: number | undefined) => void;
  /** A moment whose state is wanted as it was, whatever was known then. */
  readonly onMoment: (moment: string) => void;
  /** Revision of the first event that is not as it was signed. */
  readonly bad: number | undefined;
}

/** The slider, its keys, play, and the jump to a date on either time axis. */
export function Steps({ entries, at, onGo, speed, onSpeed, onMoment, bad }: Props) {
  const { replay: t } = useTexts();
  const { language } = useLanguage();
  const [scale, setScale] = useState<Scale>('event');
  const [axis, setAxis] = useState<'known' | 'was'>('known');
  const recordedAt = entries.map((entry) => entry.recordedAt);
  const places = placesOf(scale, recordedAt);
  const entry = entries[at];

  function onKeyDown(event: KeyboardEvent): void {
    const direction = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    onGo(at + direction * (event.shiftKey ? STRIDE : 1));
  }

  function jump(local: string): void {
    if (local === '') return;
    const moment = new Date(`${local}${SHANGHAI}`).toISOString();
    onGo(eventAt(recordedAt, moment));
    if (axis === 'was') onMoment(moment);
  }

  return (
    <section className="panel" aria-label={t.steps}>
      <input
        className="replay-slider"
        type="range"
        min={0}
        max={entries.length - 1}
        value={at}
        aria-label={t.slider}
        aria-valuetext={
          entry && `${at + 1} / ${entries.length} ${sayEvent(language, entry.type, entry.data)}`
        }
        onKeyDown={onKeyDown}
        onChange={({ target }) => onGo(Number(target.value))}
      />
      <div className="replay-marks" aria-hidden="true">
        <Marks entries={entries} scale={scale} bad={bad} />
        <i className="now" style={{ left: `${places[at]}%` }} />
      </div>
      <div className="replay-controls">
        <Button onClick={() => onGo(at - 1)} disabled={at === 0}>
          {t.previous}
        </Button>
        <Button onClick={() => onGo(at + 1)} disabled={at === entries.length - 1}>
          {t.next}
        </Button>
        {SPEEDS.map((one) => (
          <Button
            key={one}
            aria-pressed={speed === one}
            onClick={() => onSpeed(speed === one ? undefined : one)}
          >
            {speed === one ? t.pause : t.play(one)}
          </Button>
        ))}
        <label>
          {t.scale}{' '}
          <select
            value={scale}
            onChange={({ target }) => setScale(target.value === 'time' ? 'time' : 'event')}
          >
            <option value="event">{t.byEvent}</option>
            <option value="time">{t.byTime}</option>
          </select>
        </label>
        <label>
          {t.axis}{' '}
          <select value={axis} onChange={({ target }) => setAxis(target.value === 'was' ? 'was' : 'known')}>
            <option value="known">{t.asKnown}</option>
            <option value="was">{t.asItWas}</option>
          </select>
        </label>
        <label>
          {t.jump} <input type="datetime-local" onChange={({ target }) => jump(target.value)} />
        </label>
      </div>
    </section>
  );
}
