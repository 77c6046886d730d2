import { useQueries, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { command } from '../both/http.js';
import { caseAsk, type PendingGroup } from './asks.js';
import { isGiven } from './commands/command-form.js';
import { FormDialog } from './parts/form-dialog.js';
import { useTexts } from './texts/use-texts.js';

/** Several reports of one matter go to one case in one go; in one go they can be taken out again. */
export function AttachAll({ group: { reportIds, openCases } }: { readonly group: PendingGroup }) {
  const { reports: t } = useTexts();
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const [isOpen, setIsOpen] = useState(false);
  const cases = useQueries({ queries: isOpen ? openCases.map(caseAsk) : [] });
  const choices = cases.flatMap(({ data }) =>
    data ? { value: data.caseId, text: `${data.caseNumber} ${data.title}` } : [],
  );

  async function takeOut(caseId: string): Promise<void> {
    for (const reportId of reportIds) {
      await command({
        method: 'POST',
        path: `/cases/${caseId}/reports/${reportId}/detachment`,
        body: { reason: t.undoneReason },
        revision: '*',
        key: newId(),
      });
    }
    await queryClient.invalidateQueries();
    void message.success(t.undone);
  }

  function done(caseId: string): void {
    setIsOpen(false);
    void queryClient.invalidateQueries();
    void message.success({
      duration: 15,
      content: (
        <>
          {t.attachedAll(reportIds.length)}{' '}
          <Button size="small" onClick={() => void takeOut(caseId)}>
            {t.undo}
          </Button>
        </>
      ),
    });
  }

  return (
    <>
      <Button size="small" onClick={() => setIsOpen(true)}>
        {t.attachAll(reportIds.length)}
      </Button>
      {isOpen && (
        <FormDialog
          title={t.attachAll(reportIds.length)}
          fields={[{ name: 'caseId', label: 'caseId', kind: 'choice', choices }]}
          first={{}}
          draftName={`attach.${reportIds.join()}`}
          submit={async ({ caseId = '' }) => {
            const attach = (reportId: string) =>
              command({
                method: 'PUT',
                path: `/cases/${caseId}/reports/${reportId}`,
                body: {},
                revision: '*',
              });
            const [first = '', ...rest] = reportIds;
            let receipt = await attach(first);
            // One after the other: each is a step of the same case.
            for (const reportId of rest) receipt = await attach(reportId);
            return receipt;
          }}
          onDone={(_, { caseId }) => isGiven(caseId) && done(caseId ?? '')}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  );
}
