import { dayAfter, dayOf, instantOfField, timeOf } from '../../both/moments.js';
import { navigate, useAddress, withParameters } from '../location.js';
import { type Axis, momentIn, pastOf } from './moment.js';
import { usePastTexts } from './texts.js';

/** Now, or a moment of the past on one of its two axes. The choice is in the address, so every link of the page can keep it. */
export function MomentChoice({ withPeriod = false }: { readonly withPeriod?: boolean }) {
  const t = usePastTexts();
  const address = useAddress();
  const past = pastOf(momentIn(address.searchParams));

  function set(axis: Axis | '', instant: string): void {
    const none = { at: undefined, asKnown: undefined };
    const changes = axis === '' ? none : { ...none, [axis]: instant };
    navigate(withParameters(address, { ...changes, ...(withPeriod && periodFor(address, changes)) }), {
      replace: true,
    });
  }

  return (
    <>
      <label>
        {t.moment}
        <select
          value={past?.axis ?? ''}
          onChange={({ target: { value } }) => {
            const axis = value === 'asKnown' || value === 'at' ? value : '';
            set(axis, past?.instant ?? lastMinute());
          }}
        >
          <option value="">{t.now}</option>
          <option value="asKnown">{t.asKnown}</option>
          <option value="at">{t.at}</option>
        </select>
      </label>
      {past && (
        <label>
          {t.when}
          <input
            type="datetime-local"
            defaultValue={fieldOf(past.instant)}
            max={fieldOf(lastMinute())}
            onBlur={({ target: { value } }) => {
              if (value !== '' && value !== fieldOf(past.instant)) set(past.axis, instantOfField(value));
            }}
            onKeyDown={({ key, currentTarget: { value } }) => {
              if (key === 'Enter' && value !== '') set(past.axis, instantOfField(value));
            }}
          />
        </label>
      )}
    </>
  );
}

/** A moment as a native date-and-time field holds it, in Shanghai time. */
export function fieldOf(instant: string): string {
  const moment = new Date(instant);
  return `${dayOf(moment)}T${timeOf(moment)}`;
}

function lastMinute(): string {
  return instantOfField(fieldOf(new Date().toISOString()));
}

/** A period that lies wholly after the moment, or ended before it, gives way to the month of the moment; now to this month. */
function periodFor(
  { searchParams }: URL,
  { at, asKnown }: { readonly at?: string | undefined; readonly asKnown?: string | undefined },
): Readonly<Record<string, string | undefined>> {
  const instant = at ?? asKnown;
  if (instant === undefined) return { from: undefined, to: undefined };
  const day = dayOf(new Date(instant));
  const from = searchParams.get('from');
  const to = searchParams.get('to');
  if (from !== null && to !== null && from <= day && day < to) return {};
  return { from: `${day.slice(0, 7)}-01`, to: dayAfter(day, 1) };
}
