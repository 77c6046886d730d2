/** Share of the remaining resolution time a supporting unit has where nothing else is said. */
export const SHARE_OF_REMAINING_TIME = 0.5;
/** Working days it has once the case itself is overdue. */
export const WORKING_DAYS_WHEN_OVERDUE = 1;
