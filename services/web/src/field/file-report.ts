import type { Receipt } from '@linli/contracts';
import { command } from '../both/http.js';
import type { Draft } from './draft.js';

/** Files what was written. */
export async function fileReport(draft: Draft): Promise<Receipt> {
  const { reportId, personRef, typeCode, areaCode, building, text, urgent, name, phone, confidential } =
    draft;
  const isNamed = given(name) || given(phone);
  return await command({
    method: 'PUT',
    path: `/reports/${reportId}`,
    body: {
      channel: 'phone_app',
      place: { areaCode, ...(given(building) && { building: building.trim() }) },
      text,
      urgent,
      confidentialReporter: confidential,
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
