import { sayDeadlineExplained } from '@linli/wording';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLanguage } from '../../both/language.js';
import { deadlineAsk } from '../asks.js';
import { Waiting } from '../parts/waiting.js';
import { useTexts } from '../texts/use-texts.js';

interface DeadlineExplanationProps {
  readonly caseId: string;
  readonly clock: string;
  readonly of?: string | undefined;
  /** Changes with the date, so that an open explanation follows it. */
  readonly dueAt: string;
}

/** Why a time limit ends when it ends, asked for only when somebody wants to know. */
export function DeadlineExplanation(props: DeadlineExplanationProps) {
  const { case: t } = useTexts();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className="under explanation" onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{t.explainDeadline}</summary>
      {isOpen && <Sentences {...props} />}
    </details>
  );
}

function Sentences({ caseId, clock, of, dueAt }: DeadlineExplanationProps) {
  const { language } = useLanguage();
  const query = useQuery(deadlineAsk(caseId, clock, of, dueAt));
  if (!query.data) return <Waiting query={query} />;
  return (
    <ol>
      {sayDeadlineExplained(language, query.data).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ol>
  );
}
