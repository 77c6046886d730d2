import type { ContactChannel, Evidence, Finding } from '../../vocabulary.js';

/** 16 联系诉求人: reached, or tried. */
export type RecordContact =
  | {
      readonly type: 'RecordContact';
      readonly contactId: string;
      readonly reached: true;
      readonly channel: ContactChannel;
      readonly summary: string;
    }
  | {
      readonly type: 'RecordContact';
      readonly contactId: string;
      readonly reached: false;
      readonly channel: ContactChannel;
      readonly note?: string;
    };

/** 17 现场核实. */
export interface CheckSite {
  readonly type: 'CheckSite';
  readonly checkId: string;
  readonly finding: Finding;
  readonly note: string;
  readonly personsPresent?: string;
  readonly photoHashes: readonly string[];
  readonly checklist: readonly { readonly item: string; readonly answer: 'yes' | 'no' | 'not_applicable' }[];
}

/** 18 添加记录. */
export interface AddNote {
  readonly type: 'AddNote';
  readonly noteId: string;
  readonly text: string;
  readonly confidential: boolean;
}

/** 18 添加证据. */
export interface AddEvidence {
  readonly type: 'AddEvidence';
  readonly evidence: Evidence;
}

/** 18 记录转为保密. */
export interface MarkConfidentialNote {
  readonly type: 'MarkConfidentialNote';
  readonly noteId: string;
}

export type WorkCommand = RecordContact | CheckSite | AddNote | AddEvidence | MarkConfidentialNote;
