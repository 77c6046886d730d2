import { ROLES } from '@linli/kernel';
import t from 'tap';
import {
  type Action,
  actions,
  type Caller,
  mayDo,
  type Subject,
  TOKEN_SCOPES,
  type TokenScope,
} from '../src/index.js';

/** What each scope reaches at most, written down a second time. */
const expected: Readonly<Record<TokenScope, (action: string) => boolean>> = {
  everything: () => true,
  read: (action) => /^(View|Search|Follow)/.test(action),
  'read-figures': (action) => ['ViewCommunity', 'ViewStreet', 'ViewDistrict'].includes(action),
  'import-reports': (action) => ['FileReport', 'ReceivePhoto'].includes(action),
};

const AREA = '370199001001';
/** A subject to which every relation holds. */
const subject: Subject = {
  areaPath: [AREA],
  recordedBy: 'me',
  mediators: ['me'],
  units: ['unit'],
  leadUnit: 'unit',
  handedOverTo: ['unit'],
  dangerReported: true,
  stage: 'RESOLVED',
};
const all = Object.keys(actions) as Action[];
const callerOf = (role: Caller['role'], scope?: TokenScope): Caller => ({
  accountId: 'me',
  role,
  orgCode: 'unit',
  areaCode: AREA,
  displayName: 'me',
  language: 'en',
  via: 'token',
  ...(scope && { scope }),
});

for (const scope of TOKEN_SCOPES) {
  t.test(`scope ${scope} only narrows, and reaches nothing beyond what is written down`, async (t) => {
    let allowed = 0;
    for (const role of ROLES) {
      for (const action of all) {
        const whole = mayDo(callerOf(role), action, subject);
        const narrowed = mayDo(callerOf(role, scope), action, subject);
        const isAllowed = whole === 'yes' && expected[scope](action);
        if (isAllowed) allowed += 1;
        if ((narrowed === 'yes') !== isAllowed) t.fail(`${role} ${action}: ${narrowed}`);
      }
    }
    t.ok(allowed > 5, `${allowed} of ${ROLES.length * all.length} allowed`);
  });
}

t.test('a scope that does not see a case does not learn that it exists', async (t) => {
  t.equal(mayDo(callerOf('CW', 'read-figures'), 'AcceptCase', subject), 'hidden');
  t.equal(mayDo(callerOf('CW', 'read'), 'AcceptCase', subject), 'forbidden');
});
