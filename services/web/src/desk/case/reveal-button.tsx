import type { CasePage, Revealed } from '@linli/contracts';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { send } from '../../both/http.js';
import { codesIn, given } from '../commands/command-form.js';
import { FormDialog } from '../parts/form-dialog.js';
import { Shown } from '../parts/shown.js';
import { useTexts } from '../texts/use-texts.js';
import { maskedFields, type PersonalField } from './masked-fields.js';

/** 查看个人信息: masked particulars in clear, for a purpose, after it is on record who asked and why. */
export function RevealButton({ page }: { readonly page: CasePage }) {
  const { reveal: t } = useTexts();
  const [isAsking, setAsking] = useState(false);
  const [revealed, setRevealed] = useState<Revealed>();
  const fields = maskedFields(page);
  if (fields.length === 0) return null;
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        {t.button}
      </Button>
      {isAsking && (
        <FormDialog<Revealed>
          title={t.button}
          about={t.about}
          fields={[
            { name: 'purpose', label: 'purpose', kind: 'word', section: 'revealPurpose' },
            { name: 'note', label: 'revealNote', kind: 'line', max: 300, optional: true },
            {
              name: 'fields',
              label: 'revealFields',
              kind: 'boxes',
              choices: fields.map((value) => ({ value, text: t.fields[value] })),
            },
          ]}
          first={{}}
          draftName={`reveal.${page.caseId}`}
          submit={async (values, { id }) =>
            await send<Revealed>('PUT', `/cases/${page.caseId}/reveals/${id}`, {
              ...given(values, 'purpose', 'note'),
              fields: codesIn(values.fields),
            })
          }
          onDone={(answer) => {
            setAsking(false);
            setRevealed(answer);
          }}
          onClose={() => setAsking(false)}
        />
      )}
      {revealed && (
        <Modal
          open
          title={t.shown}
          onCancel={() => setRevealed(undefined)}
          footer={
            <Button type="primary" onClick={() => setRevealed(undefined)}>
              {t.close}
            </Button>
          }
        >
          <dl className="revealed">
            {revealed.items.map(({ source, path, field, text }) => (
              <div key={`${source} ${path}`}>
                <dt>{isOffered(field) ? t.fields[field] : field}</dt>
                <dd>
                  <Shown value={text} />
                </dd>
              </div>
            ))}
          </dl>
        </Modal>
      )}
    </>
  );

  function isOffered(field: string): field is PersonalField {
    return field in t.fields;
  }
}
