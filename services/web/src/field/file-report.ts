import { command } from '../both/http.js';
import { sendAsOf } from './as-of.js';
import type { Draft } from './draft.js';

/** Files what was written, as of when it was handed in on the phone. */
export async function fileReport(draft: Draft, keptAt: string): Promise<void> {
  await sendAsOf(keptAt, async (when) => await send(draft, when));
}

async function send(draft: Draft, when: object): Promise<void> {
  const { reportId, personRef, typeCode, areaCode, building, text, urgent, name, phone, confidential } =
    draft;
  const isNamed = given(name) || given(phone);
  await command({
    method: 'PUT',
    path: `/reports/${reportId}`,
    body: {
      ...when,
      channel: 'phone_app',
      place: { areaCode, ...(given(building) && { building: building.trim() }) },
      text,
      urgent,
      confidentialReporter: confidential,
      photoHashes: draft.photos,
      ...(typeCode !== '' && { typeCode }),
      ...(isNamed && {
        reporter: {
          personRef,
          ...(given(name) && { name: name.trim() }),
          ...(given(phone) && { phone: phone.trim() }),
        },
      }),
    },
  });
}

function given(text: string): boolean {
  return text.trim() !== '';
}
