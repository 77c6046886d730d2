import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout this command belongs to. */
export const checkout = fileURLToPath(new URL('../../../..', import.meta.url));

/** Where data is kept unless `--data` or LINLI_DATA says otherwise. */
export function defaultData(environment: Readonly<Record<string, string | undefined>>): string {
  return environment.LINLI_DATA ?? join(checkout, '.linli');
}
