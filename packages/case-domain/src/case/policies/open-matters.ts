import { hasOpenChild } from '../bonds/state.js';
import { hasUnansweredDanger } from '../danger/state.js';
import { hasOpenObjection } from '../dispatch/state.js';
import { hasOpenObligation } from '../mediation/agreement-state.js';
import { hasOpenMediation } from '../mediation/state.js';
import { hasOpenNotice } from '../notice/state.js';
import type { CaseFile } from '../state.js';
import { hasOpenSupport } from '../support/state.js';
import { hasOpenWhistle } from '../whistle/state.js';

/** What keeps a case from being resolved (I18). */
export type OpenMatter =
  | 'notice'
  | 'mediation'
  | 'obligation'
  | 'whistle'
  | 'danger'
  | 'objection'
  | 'support'
  | 'child';

/** Everything still open on the case; empty when it may be resolved. */
export function openMatters(file: CaseFile): readonly OpenMatter[] {
  const open: Readonly<Record<OpenMatter, boolean>> = {
    notice: hasOpenNotice(file.notice),
    mediation: hasOpenMediation(file.mediation),
    obligation: hasOpenObligation(file.mediation.obligations),
    whistle: hasOpenWhistle(file.whistle),
    danger: hasUnansweredDanger(file.danger),
    objection: hasOpenObjection(file.dispatch),
    support: hasOpenSupport(file.support),
    child: hasOpenChild(file.bonds),
  };
  return (Object.keys(open) as OpenMatter[]).filter((matter) => open[matter]);
}
