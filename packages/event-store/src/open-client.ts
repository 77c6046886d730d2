import { EventStoreDBClient } from '@eventstore/db-client';

/** The address of the event store cannot be read. */
export class StoreAddressUnreadable extends Error {
  override readonly name = 'StoreAddressUnreadable';

  constructor() {
    super(
      'The address of the event store cannot be read: esdb://user:password@host:port?options is expected.',
    );
  }
}

/**
 * A client of the store at a connection string.
 *
 * @throws StoreAddressUnreadable in place of the client's own error, which shows the whole string with its password
 */
export function openClient(connectionString: string): EventStoreDBClient {
  try {
    return EventStoreDBClient.connectionString(connectionString);
  } catch {
    throw new StoreAddressUnreadable();
  }
}
