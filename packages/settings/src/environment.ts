/** Settings by name, as a process is told them. */
export type Environment = Readonly<Record<string, string | undefined>>;
