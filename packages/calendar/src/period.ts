/** Units of the periods an event names with its due date. */
export type PeriodUnit = 'working_days' | 'days' | 'hours';

interface Span<Unit extends string> {
  /** When it starts: an ISO-8601 UTC instant. */
  readonly from: string;
  readonly unit: Unit;
  readonly count: number;
}

/** What a due date was counted from: enough to count it again, and to tell how it was found. */
export type Period = Span<PeriodUnit>;

/** A period of office time. No event names one: such a limit is counted whenever it is asked for. */
export type OfficeHours = Span<'working_hours'>;

/** A computed due date. `provisional`: a year on the way has no published calendar, so it may still move. */
export interface Due {
  /** Periods in days end at 24:00 in Asia/Shanghai. */
  readonly at: string;
  readonly provisional: boolean;
  readonly basis?: Period | undefined;
}

/** A day on the way of a period that is no plain working day. */
export interface DayExplained {
  /** `2026-10-01`. */
  readonly date: string;
  /** Why the day was passed over; a make-up working day is a weekend day that was not. */
  readonly kind: 'weekend' | 'holiday' | 'makeup_workday';
  /** Of a holiday, as it was published. */
  readonly name?: string;
  /** False in a year without a published calendar: the weekday alone decided. */
  readonly known: boolean;
}

/** How a due date was found. */
export interface Explanation {
  readonly period: Period | OfficeHours;
  readonly due: Due;
  /** The day the period starts on; periods in days do not count it (Civil Code 201). */
  readonly startDay: string;
  /** The day the period ends on. */
  readonly lastDay: string;
  /**
   * In working days and hours: rest days passed over and make-up working days counted. In natural days every day counts;
   * these are the rest days the last day was moved off (Civil Code 203).
   */
  readonly days: readonly DayExplained[];
  /** Years that were reached and have no published calendar: while there is one, the date is provisional. */
  readonly missingYears: readonly number[];
}
