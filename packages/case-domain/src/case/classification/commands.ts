import type { Actor, Instant, Personal } from '@linli/kernel';
import type { Confidentiality, Risk } from '../../vocabulary.js';

/** 8 定类. */
export interface ClassifyCase {
  readonly type: 'ClassifyCase';
  readonly typeCode: string;
  /** Required where the type changes; the same type at its present version needs none. */
  readonly reason?: string;
}

/** 9 定级. */
export interface SetRisk {
  readonly type: 'SetRisk';
  readonly risk: Risk;
  /** Required to lower it. */
  readonly reason?: string;
}

/** 56 定密. */
export interface Restrict {
  readonly type: 'Restrict';
  readonly to: Exclude<Confidentiality, 'normal'>;
  readonly reason: string;
}

/** 56 解密: as far as type and reporters allow. */
export interface Unrestrict {
  readonly type: 'Unrestrict';
  readonly reason: string;
}

/** An entry of the case's own stream, as it was recorded. Entries never change, so it may be read ahead of deciding. */
export interface EntryGiven {
  readonly revision: number;
  readonly type: string;
  readonly by: Actor;
  readonly recordedAt: Instant;
  /** Personal texts in it are sealed. */
  readonly data: unknown;
}

/** 55 更正. */
export interface Correct {
  readonly type: 'Correct';
  readonly correctionId: string;
  /** Absent when the case has no such entry, or none the caller is shown. */
  readonly entry?: EntryGiven;
  /** What the last correction of this field said, if there was one. */
  readonly standing?: Personal;
  /** Path in the entry's data. */
  readonly field: string;
  readonly new: string;
  readonly reason: string;
}

export type ClassificationCommand = ClassifyCase | SetRisk | Restrict | Unrestrict | Correct;
