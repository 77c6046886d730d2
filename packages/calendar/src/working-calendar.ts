/** A computed due date. `provisional`: a year on the way has no published calendar, so it may still move. */
export interface Due {
  /** ISO-8601 UTC instant. Periods in days end at 24:00 in Asia/Shanghai. */
  readonly at: string;
  readonly provisional: boolean;
}

/**
 * Period arithmetic of the Civil Code: the starting day is not counted (art. 201); a last day that is a statutory
 * rest day moves to the next working day (art. 203). Working days know 调休, the make-up working days.
 */
export interface WorkingCalendar {
  /** End of the `days`-th working day after `from`. */
  addWorkingDays(from: string, days: number): Due;
  /** End of the `days`-th natural day after `from`, moved off rest days. */
  addDays(from: string, days: number): Due;
  /** Plain hours: urgent limits do not rest. */
  addHours(from: string, hours: number): Due;
}
