/** An id nothing on file has. */
export const NEW = '00000000-0000-7000-8000-000000000000';
/** What stands for a text in a command that is made up to ask the rules. */
export const TEXT = '—';
