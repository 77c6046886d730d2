import type { Role } from '@linli/kernel';
import type { Caller, Subject } from '../src/index.js';

const district = '370199';
const street = '370199001';
const community = '370199001002';
const grid = '37019900100203';

/** Where each role is at home in these tests: everybody's area contains the grid in which everything happens. */
const homes: Record<Role, { areaCode: string; orgCode: string }> = {
  GW: { areaCode: grid, orgCode: 'community-1' },
  CW: { areaCode: community, orgCode: 'community-1' },
  MD: { areaCode: community, orgCode: 'committee-1' },
  PL: { areaCode: community, orgCode: 'station-1' },
  SD: { areaCode: street, orgCode: 'street-1' },
  SL: { areaCode: street, orgCode: 'street-1' },
  DU: { areaCode: district, orgCode: 'department-1' },
  DS: { areaCode: district, orgCode: 'district-1' },
  AU: { areaCode: district, orgCode: 'inspection-1' },
  SA: { areaCode: district, orgCode: 'it-1' },
  VR: { areaCode: street, orgCode: 'street-1' },
  SYS: { areaCode: district, orgCode: 'system' },
};

export function callerIn(role: Role): Caller {
  return {
    ...homes[role],
    accountId: `account-${role}`,
    role,
    displayName: role,
    language: 'en',
    via: 'session',
  };
}

export const here: readonly string[] = [district, street, community, grid];
export const elsewhere: readonly string[] = ['370198', '370198001', '370198001001', '37019800100101'];

/** A case being handled in everybody's area, with which nobody has anything further to do. */
export function caseWith(facts: Partial<Subject> = {}): Subject {
  return {
    areaPath: here,
    stage: 'HANDLING',
    leadUnit: 'somebody-else',
    mediators: ['another-mediator'],
    recordedBy: 'somebody',
    ...facts,
  };
}
