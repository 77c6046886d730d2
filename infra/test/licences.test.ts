import { readFileSync } from 'node:fs';
import t from 'tap';
import { licencesNotAllowed } from '../run/licences.mjs';
import { NOTICE, thirdPartyNotice } from '../run/third-party.mjs';

t.test('every production dependency is under a licence that is allowed', async (t) => {
  const { complaints, read } = licencesNotAllowed();
  t.strictSame(complaints, []);
  t.ok(read > 300, `${read} packages read`);
});

t.test('a licence that is not allowed is noticed, deep below as well', async (t) => {
  const { complaints } = licencesNotAllowed(['Apache-2.0', 'ISC']);
  t.ok(complaints.some((one) => /^fastify \d.*: MIT$/.test(one)));
  t.ok(
    complaints.some((one) => /^oauth4webapi \d.*: MIT$/.test(one)),
    'the library of a library',
  );
});

t.test('the notice of others’ work names what is installed; pnpm third-party writes it anew', async (t) => {
  const notice = thirdPartyNotice();
  t.equal(readFileSync(NOTICE, 'utf8'), notice);
  t.match(notice, /^- fastify \d.* · MIT$/m);
  t.match(notice, /^- splaytree-ts .* · BSD-3-Clause by its LICENSE file/m);
  t.notMatch(notice, '@linli/');
});
