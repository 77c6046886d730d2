import { type CaseCommand, type CaseFile, isRunning } from '@linli/case-domain';
import { NEW, TEXT } from './made-up.js';

/** Ties to other cases that the case, as it stands, has a place for. */
export function* plausibleBonds(file: CaseFile): Generator<CaseCommand> {
  const { caseNumber, level, confidentiality, bonds } = file;
  const target = { caseId: NEW, caseNumber, stage: 'HANDLING' as const, level, confidentiality };
  yield { type: 'Join', caseId: '', joinId: NEW, target, reason: TEXT };
  if (bonds.joined) yield { type: 'Unjoin', joinId: bonds.joined.joinId, reason: TEXT };
  yield { type: 'Split', childId: NEW, childNumber: TEXT, reportIds: [], evidenceIds: [] };
  yield { type: 'StartWatch', watchId: NEW };
  const [watchId] = Object.entries(bonds.watches).find(([, watch]) => isRunning(watch, file)) ?? [];
  if (watchId === undefined) return;
  const look = { watchId, checkId: NEW, photoHashes: [] };
  yield { type: 'CheckWatch', ...look };
  yield { type: 'RecordRelapse', ...look, linkedCaseId: NEW, note: TEXT };
}
