import type { LessonStep } from '@linli/contracts';
import { wordFor } from '@linli/wording';
import { Button } from 'antd';
import { type SubmitEvent, useState } from 'react';
import { useLanguage } from '../../both/language.js';
import { ACTION_GROUPS, belongsTo } from '../commands/form-for.js';
import { useTexts } from '../texts/use-texts.js';
import { useTrainingTexts } from './texts.js';

interface Props {
  readonly step: LessonStep;
  /** What was chosen; undefined where somebody would rather see at once. */
  readonly onChosen: (command: string | undefined) => void;
}

/** The next step, chosen among everything the role may ever do: which of it is open now is what one learns. */
export function Choice({ step, onChosen }: Props) {
  const t = useTrainingTexts();
  const { case: ofCase } = useTexts();
  const [chosen, setChosen] = useState<string>();
  const [isMissing, setMissing] = useState(false);
  const commands = [...step.open, ...step.closed.map(({ command }) => command)];
  const grouped = ACTION_GROUPS.map((group) => ({
    name: ofCase.actionGroup[group],
    commands: commands.filter((command) => belongsTo(group, command)),
  }));
  const rest = commands.filter((command) => !ACTION_GROUPS.some((group) => belongsTo(group, command)));
  const groups = [...grouped, { name: t.others, commands: rest }].filter(
    (group) => group.commands.length > 0,
  );

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (chosen === undefined) {
      setMissing(true);
      event.currentTarget.querySelector('input')?.focus();
    } else onChosen(chosen);
  }

  return (
    <form className="choice" noValidate onSubmit={submit}>
      <fieldset aria-describedby={isMissing ? 'choice-missing choice-about' : 'choice-about'}>
        <legend>{t.choose}</legend>
        <p id="choice-about" className="quiet">
          {t.chooseAbout}
        </p>
        {isMissing && (
          <p id="choice-missing" className="bad" role="alert">
            {t.missing}
          </p>
        )}
        {groups.map((group) => (
          <div key={group.name} className="choice-group">
            <h3>{group.name}</h3>
            <div className="choices">
              {group.commands.toSorted().map((command) => (
                <Option
                  key={command}
                  command={command}
                  isChosen={command === chosen}
                  onChoose={() => {
                    setChosen(command);
                    setMissing(false);
                  }}
                />
              ))}
            </div>
          </div>
        ))}
      </fieldset>
      <div className="choice-end">
        <Button type="primary" htmlType="submit">
          {t.see}
        </Button>
        <Button type="text" onClick={() => onChosen(undefined)}>
          {t.skip}
        </Button>
      </div>
    </form>
  );
}

interface OptionProps {
  readonly command: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function Option({ command, isChosen, onChoose }: OptionProps) {
  const { language } = useLanguage();
  return (
    <label>
      <input type="radio" name="next-step" value={command} checked={isChosen} onChange={onChoose} />
      {wordFor(language, 'action', command)}
    </label>
  );
}
