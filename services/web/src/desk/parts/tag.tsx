import type { CasePage, Stage } from '@linli/contracts';
import { wordFor } from '@linli/wording';
import type { ReactNode } from 'react';
import { useLanguage } from '../../both/language.js';
import { useTexts } from '../texts/use-texts.js';

/** How much something asks for attention. Each has a contrast of at least 5.4 : 1 on white. */
export type Tone = 'plain' | 'going' | 'good' | 'warn' | 'bad';

/** A word in a frame. The colour only repeats what the word says. */
export function Tag({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return <span className={`tag ${tone}`}>{children}</span>;
}

const tones: Readonly<Record<Stage, Tone>> = {
  REGISTERED: 'warn',
  ACCEPTED: 'going',
  DISPATCHED: 'warn',
  HANDLING: 'going',
  MEDIATING: 'going',
  RECTIFYING: 'going',
  HELD: 'plain',
  RESOLVED: 'warn',
  PERFORMING: 'going',
  CLOSED: 'good',
  ARCHIVED: 'plain',
  DECLINED: 'plain',
  JOINED: 'plain',
  WITHDRAWN: 'plain',
};

/** The stage of a case. */
export function StageTag({ stage }: { readonly stage: Stage }) {
  const { language } = useLanguage();
  return <Tag tone={tones[stage]}>{wordFor(language, 'stage', stage)}</Tag>;
}

/** Risk, urgency and confidentiality, as far as they are out of the ordinary. */
export function Marks({
  risk,
  urgent,
  confidentiality,
}: Partial<Pick<CasePage, 'risk' | 'urgent' | 'confidentiality'>>) {
  const { language } = useLanguage();
  const { case: t } = useTexts();
  return (
    <>
      {urgent === true && <Tag tone="bad">{t.urgent}</Tag>}
      {risk !== undefined && risk !== 'low' && (
        <Tag tone={risk === 'high' ? 'bad' : 'warn'}>{wordFor(language, 'risk', risk)}</Tag>
      )}
      {confidentiality !== undefined && confidentiality !== 'normal' && (
        <Tag>{wordFor(language, 'confidentiality', confidentiality)}</Tag>
      )}
    </>
  );
}
