import type { LessonStep } from '@linli/contracts';
import { wordFor } from '@linli/wording';
import { useLanguage } from '../../both/language.js';
import { StageTag, Tag } from '../parts/tag.js';
import { Deeds } from './deed.js';
import { useTrainingTexts } from './texts.js';

/** What somebody who has to decide knows of the case at this moment. */
export function Situation({ step }: { readonly step: LessonStep }) {
  const t = useTrainingTexts();
  const { language } = useLanguage();
  const { stage, level, risk, channel, urgent, leads, clocks } = step.before;
  return (
    <>
      {step.meanwhile.length > 0 && (
        <>
          <h3>{t.meanwhile}</h3>
          <Deeds deeds={step.meanwhile} />
        </>
      )}
      <h3>{t.situation}</h3>
      <dl className="situation">
        <Fact name={t.stage}>
          <StageTag stage={stage} /> {urgent && <Tag tone="bad">{t.urgent}</Tag>}
        </Fact>
        <Fact name={t.level}>{wordFor(language, 'level', level)}</Fact>
        <Fact name={t.risk}>{wordFor(language, 'risk', risk)}</Fact>
        {channel !== 'none' && <Fact name={t.channel}>{wordFor(language, 'channel', channel)}</Fact>}
        {leads !== undefined && <Fact name={t.leads}>{wordFor(language, 'unitKind', leads)}</Fact>}
        {clocks.length > 0 && (
          <Fact name={t.clocks}>
            <ul className="plain">
              {clocks.map(({ clock, due }) => (
                <li key={`${clock} ${due.day} ${due.time}`}>
                  {wordFor(language, 'clock', clock)}
                  <span className="quiet"> {t.moment(due.day, due.time)}</span>
                </li>
              ))}
            </ul>
          </Fact>
        )}
      </dl>
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
