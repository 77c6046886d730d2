/** Working days in which a unit may object that the matter is not its own. */
export const OBJECTION_WORKING_DAYS = 1;
/** Working days in which somebody rules on an objection. */
export const RULING_WORKING_DAYS = 1;
