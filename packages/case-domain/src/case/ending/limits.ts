/** Working days within which somebody else looks whether the way out was the right one. */
export const VERIFICATION_WORKING_DAYS = 2;
