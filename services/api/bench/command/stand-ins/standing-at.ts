/** In the place of the second wall: a caller's queries use the views as they are. */
export const standingAt = <Parts>(parts: Parts): Parts => parts;
