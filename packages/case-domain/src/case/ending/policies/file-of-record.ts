import type { CaseType } from '../../../catalogue/catalogue.js';
import { isContacted } from '../../daily-work/state.js';
import { isOpenMediation } from '../../mediation/state.js';
import type { CaseFile } from '../../state.js';

/** Something a complete file has. */
type FileItem =
  | 'registration'
  | 'acceptance'
  | 'contact'
  | 'site_record'
  | 'resolution'
  | 'verification'
  | 'callback'
  | 'mediation_registration'
  | 'mediation_record'
  | 'agreement_copy'
  | 'notice_recheck'
  | 'police_answer';

/**
 * What the file of this case should hold, and whether it does. A mediation has a file of its own: registration, record
 * of the work, and the agreement where one was reached (People's Mediation Law 27).
 */
export function completenessOf(file: CaseFile, type: CaseType): { item: FileItem; present: boolean }[] {
  return [...ofCase(file, type), ...ofMediation(file), ...ofOthers(file)];
}

function* ofCase(file: CaseFile, { flow }: CaseType) {
  yield { item: 'registration' as const, present: Object.keys(file.reports).length > 0 };
  yield { item: 'acceptance' as const, present: file.acceptance !== undefined };
  yield { item: 'contact' as const, present: isContacted(file.work) };
  // An enquiry or a suggestion has no site.
  if (flow.length > 0) yield { item: 'site_record' as const, present: file.work.siteChecks > 0 };
  yield { item: 'resolution' as const, present: file.resolution !== undefined };
  yield { item: 'verification' as const, present: file.closedAt !== undefined };
  const { done, missed } = file.callbacks;
  yield { item: 'callback' as const, present: done.length + missed.length > 0 };
}

function* ofMediation({ mediation }: CaseFile) {
  const all = Object.values(mediation.byId);
  if (all.length === 0) return;
  yield { item: 'mediation_registration' as const, present: true };
  const held = Object.values(mediation.sessions).some(({ status }) => status === 'held');
  const ended = all.every((one) => !isOpenMediation(one));
  yield { item: 'mediation_record' as const, present: held || ended };
  const agreements = Object.values(mediation.agreements);
  if (agreements.length === 0) return;
  const signed = agreements.some(({ effectiveAt }) => effectiveAt !== undefined);
  yield { item: 'agreement_copy' as const, present: signed };
}

function* ofOthers({ notice, police }: CaseFile) {
  const notices = Object.values(notice.byId);
  if (notices.length > 0) {
    yield { item: 'notice_recheck' as const, present: notices.every(({ rechecks }) => rechecks.length > 0) };
  }
  const handovers = Object.values(police);
  if (handovers.length === 0) return;
  yield {
    item: 'police_answer' as const,
    present: handovers.every(({ status }) => status !== 'handed_over'),
  };
}

/** By which row of the archives bureau's table a file is kept. */
export function retentionClassOf({ mediation, notice }: CaseFile): string {
  if (Object.keys(mediation.byId).length > 0) return 'mediation';
  return Object.keys(notice.byId).length > 0 ? 'notice' : 'standard';
}
