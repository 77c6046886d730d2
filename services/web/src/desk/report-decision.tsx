import type { Receipt, Report } from '@linli/contracts';
import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { command } from '../both/http.js';
import { caseAsk } from './asks.js';
import { type Field, given, isYes, type Values } from './commands/command-form.js';
import { FormDialog } from './parts/form-dialog.js';
import { useTexts } from './texts/use-texts.js';

/** What may become of a pending report. */
export type Decision = 'open' | 'attach' | 'answer' | 'decline';

interface Props {
  readonly decision: Decision;
  readonly report: Report;
  readonly openCases: readonly string[];
  readonly onDone: (caseId: string | undefined) => void;
  readonly onClose: () => void;
}

/** Decides on a pending report: the form of one decision. */
export function ReportDecision({ decision, report, openCases, onDone, onClose }: Props) {
  const { reports: t } = useTexts();
  const cases = useQueries({ queries: decision === 'attach' ? openCases.map(caseAsk) : [] });
  const choices = cases.flatMap(({ data }) =>
    data ? { value: data.caseId, text: `${data.caseNumber} ${data.title}` } : [],
  );
  const first = useMemo(() => firstOf(decision, report), [decision, report]);

  return (
    <FormDialog
      title={t[decision]}
      fields={fieldsOf(decision, choices)}
      first={first}
      draftName={`${decision}.${report.reportId}`}
      submit={async (values, { id, key }) => await decide(decision, report, values, { id, key })}
      onDone={({ id }, { caseId }) => onDone(decision === 'open' ? id : caseId)}
      onClose={onClose}
    />
  );
}

function firstOf(decision: Decision, { urgent, typeCode }: Report): Values {
  if (decision !== 'open') return {};
  return { typeCode: typeCode ?? '', urgent: urgent ? 'yes' : 'no', risk: 'low' };
}

function fieldsOf(decision: Decision, cases: readonly { value: string; text: string }[]): readonly Field[] {
  switch (decision) {
    case 'open':
      return [
        { name: 'title', label: 'title', kind: 'line', max: 80, hint: 'titleHint' },
        { name: 'typeCode', label: 'typeCode', kind: 'type' },
        { name: 'risk', label: 'risk', kind: 'word', section: 'risk' },
        { name: 'urgent', label: 'urgent', kind: 'yes-no' },
      ];
    case 'attach':
      return [{ name: 'caseId', label: 'caseId', kind: 'choice', choices: cases }];
    case 'answer':
      return [
        { name: 'kind', label: 'kind', kind: 'word', section: 'answerKind' },
        { name: 'reply', label: 'reply', kind: 'prose', max: 2000 },
      ];
    case 'decline':
      return [
        { name: 'reason', label: 'reason', kind: 'word', section: 'declineReason' },
        { name: 'reporterWasTold', label: 'reporterWasTold', kind: 'prose', max: 1000 },
      ];
  }
}

async function decide(
  decision: Decision,
  { reportId }: Report,
  values: Values,
  { id, key }: { readonly id: string; readonly key: string },
): Promise<Receipt> {
  switch (decision) {
    case 'open':
      return await command({
        method: 'PUT',
        path: `/cases/${id}`,
        body: { reportId, ...given(values, 'title', 'typeCode', 'risk'), urgent: isYes(values.urgent) },
      });
    case 'attach':
      // That somebody said so is true whatever happened to the case in between.
      return await command({
        method: 'PUT',
        path: `/cases/${values.caseId ?? ''}/reports/${reportId}`,
        body: {},
        revision: '*',
      });
    case 'answer':
      return await command({
        method: 'POST',
        path: `/reports/${reportId}/answer`,
        body: given(values, 'kind', 'reply'),
        key,
      });
    case 'decline':
      return await command({
        method: 'POST',
        path: `/reports/${reportId}/decline`,
        body: given(values, 'reason', 'reporterWasTold'),
        key,
      });
  }
}
