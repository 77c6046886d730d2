/** Where the store tells what happens to it; a pino logger fits. */
export interface StoreLogger {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
}

/** What is told of an error: its message. The driver hangs whole connections, secrets included, on its errors. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
