import t from 'tap';
import type { Evidence } from '../../../src/index.js';
import { isRefused, leadsTo } from '../case-story.js';
import { closedCase, registeredCase } from '../cases.js';
import { idOf } from '../neighbourhood.js';

const photo: Evidence = { evidenceId: idOf(77), kind: 'photo', hash: 'b'.repeat(64) };

function add(evidence: Evidence) {
  return { type: 'AddEvidence', evidence } as const;
}

t.test('something that proves is put on file', async (t) => {
  leadsTo(t, registeredCase(), add(photo), [{ type: 'EvidenceAdded', data: { evidence: photo } }]);
});

t.test('a photo or recording is a file; anything else at least says what it is', async (t) => {
  const evidenceId = idOf(78);
  isRefused(t, registeredCase(), add({ evidenceId, kind: 'photo', note: '照片' }), 'EVIDENCE_EMPTY');
  isRefused(t, registeredCase(), add({ evidenceId, kind: 'recording', note: '录音' }), 'EVIDENCE_EMPTY');
  isRefused(t, registeredCase(), add({ evidenceId, kind: 'authority_reply' }), 'EVIDENCE_EMPTY');
  const reply: Evidence = { evidenceId, kind: 'authority_reply', note: '住建局已答复' };
  t.strictSame(registeredCase().decide(add(reply)), [{ type: 'EvidenceAdded', data: { evidence: reply } }]);
});

t.test('no evidence is added to a closed case', async (t) => {
  isRefused(t, closedCase(), add(photo), 'CASE_NOT_OPEN');
});
