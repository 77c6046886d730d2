import type { LessonPage, LessonStep } from '@linli/contracts';
import { wordFor } from '@linli/wording';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useLanguage } from '../../both/language.js';
import { Choice } from './choice.js';
import { Commentary } from './commentary.js';
import { Deeds, type Told } from './deed.js';
import { Outcome } from './outcome.js';
import { Situation } from './situation.js';
import { useTrainingTexts } from './texts.js';

/** Where the reader is: before a step, or after it with what they had chosen. It is kept here and nowhere else. */
interface Place {
  readonly at: number;
  readonly isShown: boolean;
  readonly chosen?: string | undefined;
}

const START: Place = { at: 0, isShown: false };

/** Walks through a lesson: choose, see, go on. */
export function LessonPlayer({ lesson }: { readonly lesson: LessonPage }) {
  const [place, setPlace] = useState(START);
  const { at } = place;
  const step = lesson.steps[at];
  if (!step) return <End lesson={lesson} onAgain={() => setPlace(START)} />;
  return (
    <div className="lesson">
      <Story deeds={storyOf(lesson, at)} />
      <OneStep key={at} lesson={lesson} step={step} place={place} onPlace={setPlace} />
    </div>
  );
}

interface StepProps {
  readonly lesson: LessonPage;
  readonly step: LessonStep;
  readonly place: Place;
  readonly onPlace: (place: Place) => void;
}

function OneStep({ lesson, step, place: { at, isShown, chosen }, onPlace }: StepProps) {
  return (
    <div>
      <Before at={at} all={lesson.steps.length} step={step}>
        {!isShown && (
          <Choice step={step} onChosen={(command) => onPlace({ at, isShown: true, chosen: command })} />
        )}
      </Before>
      {isShown && (
        <Outcome step={step} law={lesson.law} chosen={chosen}>
          <Commentary lessonId={lesson.lessonId} step={step} mayComment={lesson.mayComment} />
        </Outcome>
      )}
      <Turn
        at={at}
        all={lesson.steps.length}
        isShown={isShown}
        onGo={(next) => onPlace({ at: next, isShown: false })}
      />
    </div>
  );
}

/** Everything that was done before a step, from the opening on. */
function storyOf({ opening, steps }: LessonPage, at: number): readonly Told[] {
  const past = steps.slice(0, at).flatMap((one) => [...one.meanwhile, one]);
  return [...(opening ? [opening] : []), ...past];
}

/** What was done so far: beside the step where there is room for it, otherwise closed until somebody opens it. */
function Story({ deeds }: { readonly deeds: readonly Told[] }) {
  const t = useTrainingTexts();
  const [hasRoom] = useState(() => window.matchMedia('(min-width: 1100px)').matches);
  return (
    <details className="panel story" open={hasRoom}>
      <summary>{t.story(deeds.length)}</summary>
      <Deeds deeds={deeds} />
    </details>
  );
}

interface BeforeProps {
  readonly at: number;
  readonly all: number;
  readonly step: LessonStep;
  readonly children: React.ReactNode;
}

function Before({ at, all, step, children }: BeforeProps) {
  const t = useTrainingTexts();
  const { language } = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  // Whoever goes on by keyboard goes on reading at the step; on arrival the page begins at its own heading.
  useEffect(() => {
    if (at > 0) heading.current?.focus();
  }, [at]);
  return (
    <section className="panel" aria-labelledby="step">
      <h2 id="step" tabIndex={-1} ref={heading}>
        {t.step(at + 1, all)}
        <span className="quiet">
          {' '}
          {t.moment(step.day, step.time)} · {t.turn(wordFor(language, 'role', step.role))}
        </span>
      </h2>
      <Situation step={step} />
      {children}
    </section>
  );
}

interface TurnProps {
  readonly at: number;
  readonly all: number;
  readonly isShown: boolean;
  readonly onGo: (at: number) => void;
}

function Turn({ at, all, isShown, onGo }: TurnProps) {
  const t = useTrainingTexts();
  return (
    <p className="choice-end">
      {isShown && (
        <Button type="primary" onClick={() => onGo(at + 1)}>
          {at + 1 === all ? t.finish : t.next}
        </Button>
      )}
      {at > 0 && <Button onClick={() => onGo(at - 1)}>{t.previous}</Button>}
    </p>
  );
}

function End({ lesson, onAgain }: { readonly lesson: LessonPage; readonly onAgain: () => void }) {
  const t = useTrainingTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const story = storyOf(lesson, lesson.steps.length);
  return (
    <section className="panel lesson-end" aria-labelledby="end">
      <h2 id="end" tabIndex={-1} ref={heading}>
        {t.end}
      </h2>
      <p>{t.endAbout(story.at(-1)?.day ?? 1)}</p>
      <Deeds deeds={story} />
      <p className="choice-end">
        <Button onClick={onAgain}>{t.again}</Button>
      </p>
    </section>
  );
}
