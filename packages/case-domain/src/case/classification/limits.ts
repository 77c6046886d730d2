/** Hours in which whoever wrote an entry may correct it; afterwards community or street do. */
export const OWN_CORRECTION_HOURS = 24;
