import { spawnEmbeddedEventStore } from '@linli/embedded-event-store';

/** A program of its own for the test that kills it: starts a store process over the database named and stays. */
const store = await spawnEmbeddedEventStore({ databaseUrl: process.argv[2] ?? '' });
process.send?.({ pid: store.pid });
setInterval(() => undefined, 60_000);
