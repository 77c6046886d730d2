import type { LessonPage, LessonStep } from '@linli/contracts';
import { sayProblem, wordFor } from '@linli/wording';
import { type ReactNode, useEffect, useRef } from 'react';
import { useLanguage } from '../../both/language.js';
import { StageTag } from '../parts/tag.js';
import { useFacts } from './deed.js';
import { useTrainingTexts } from './texts.js';

interface Props {
  readonly step: LessonStep;
  readonly law: LessonPage['law'];
  /** What the reader would have done, if they said. */
  readonly chosen: string | undefined;
  readonly children: ReactNode;
}

/** What was done, whether the reader's own choice was lawful, and what stands behind both. */
export function Outcome({ step, law, chosen, children }: Props) {
  const t = useTrainingTexts();
  const { language } = useLanguage();
  const say = useFacts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { command, facts, stageAfter } = step;
  return (
    <section className="panel outcome" aria-labelledby="outcome">
      <h2 id="outcome" tabIndex={-1} ref={heading}>
        {t.actual(wordFor(language, 'action', command))}
        {facts.length > 0 && <span className="quiet"> {say(facts)}</span>}
      </h2>
      <p className="tags">
        <span className="quiet">{t.stageAfter}</span> <StageTag stage={stageAfter} />
      </p>
      {chosen !== undefined && (
        <div className="yours">
          <h3>{t.yours(wordFor(language, 'action', chosen))}</h3>
          <Verdict step={step} chosen={chosen} />
          {chosen !== command && <Law law={law} command={chosen} />}
        </div>
      )}
      <h3>{t.law}</h3>
      <Law law={law} command={command} />
      {children}
    </section>
  );
}

/** Whether the reader's own choice was possible. Nothing is counted: several ways may be right. */
function Verdict({ step, chosen }: { readonly step: LessonStep; readonly chosen: string }) {
  const t = useTrainingTexts();
  const { language } = useLanguage();
  if (chosen === step.command) return <p>{t.same}</p>;
  const refusal = step.closed.find(({ command }) => command === chosen);
  if (!refusal) return <p>{t.lawful}</p>;
  return (
    <p>
      {t.notYet}
      {sayProblem(language, refusal.because).title}
    </p>
  );
}

function Law({ law, command }: { readonly law: LessonPage['law']; readonly command: string }) {
  const t = useTrainingTexts();
  const { language } = useLanguage();
  return <p className="law">{law.find((one) => one.command === command)?.[language] ?? t.noLaw}</p>;
}
