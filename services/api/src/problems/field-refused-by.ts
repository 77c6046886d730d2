import type { RejectionCode } from '@linli/case-domain';
import type { ApiProblemCode } from '@linli/contracts';

/** Refusals that are about one field of what was sent, whoever sent it: a form shows them beside it. */
const fields: Partial<Readonly<Record<RejectionCode | ApiProblemCode, string>>> = {
  WEBHOOK_URL_MALFORMED: '/url',
  WEBHOOK_NEEDS_HTTPS: '/url',
  WEBHOOK_PORT_REFUSED: '/url',
  WEBHOOK_HOST_UNKNOWN: '/url',
  WEBHOOK_ADDRESS_REFUSED: '/url',
  WEBHOOK_AREA_TOO_SMALL: '/areaCode',
};

/** JSON pointer of the field a refusal is about, where there is one. */
export function fieldRefusedBy(code: string): string | undefined {
  return fields[code as RejectionCode | ApiProblemCode];
}
