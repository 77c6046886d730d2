/** Where the store tells what happens to it; a pino logger fits. Never given the content of an event. */
export interface StoreLogger {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
}
