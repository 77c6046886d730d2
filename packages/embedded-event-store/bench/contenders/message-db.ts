import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Contender, openPool } from './contender.js';

/** In the order of Message DB's own install scripts, as far as writing needs them. */
const SCRIPTS = [
  'schema/message-store',
  'tables/messages',
  'functions/hash-64',
  'functions/acquire-lock',
  'functions/category',
  'functions/is-category',
  'functions/id',
  'functions/cardinal-id',
  'functions/stream-version',
  'functions/write-message',
  'indexes/messages-id',
  'indexes/messages-stream',
  'indexes/messages-category',
];

/** Message DB 1.3.1: its own SQL, one call of `write_message` per event. */
export async function messageDb(databaseUrl: string): Promise<Contender> {
  const pool = openPool(databaseUrl, '-c search_path=message_store,public');
  const folder = dirname(createRequire(import.meta.url).resolve('@eventide/message-db/package.json'));
  for (const script of SCRIPTS) {
    await pool.query(withoutConcurrently(await readFile(join(folder, 'database', `${script}.sql`), 'utf8')));
  }
  return {
    name: 'Message DB 1.3.1 write_message',
    processes: [],
    async append(stream, revision, { type, data }) {
      await pool.query({
        name: 'write-message',
        text: 'SELECT write_message($1, $2, $3, $4, NULL, $5)',
        values: [randomUUID(), stream, type, JSON.stringify(data), revision - 1],
      });
    },
    close: () => pool.end(),
  };
}

/** An index cannot be built concurrently inside the transaction several statements are sent in; on an empty table it is the same. */
function withoutConcurrently(sql: string): string {
  return sql.replaceAll(/\bCONCURRENTLY\b/gi, '');
}
