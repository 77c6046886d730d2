import { Button } from 'antd';
import { useState } from 'react';
import { reachApi } from '../../both/http.js';
import { useLanguage } from '../../both/language.js';
import { given } from '../commands/command-form.js';
import { FormDialog } from '../parts/form-dialog.js';
import { useSession } from '../session.js';
import { useTexts } from '../texts/use-texts.js';

/** Who may take a case away, as the rules of access have it. The server decides; this spares people dead ends. */
const EXPORTERS: readonly string[] = ['CW', 'SD', 'AU'];

/** 导出案卷: the case as a file, at a level and for a purpose, and what is needed to check it elsewhere. */
export function ExportCase({ caseId }: { readonly caseId: string }) {
  const { replay: t } = useTexts();
  const { language } = useLanguage();
  const { role } = useSession();
  const [isAsking, setAsking] = useState(false);
  if (!EXPORTERS.includes(role)) return null;
  return (
    <p className="replay-export">
      <Button onClick={() => setAsking(true)}>{t.export}</Button>{' '}
      <a href="/api/ledger/verify-case.mjs" download>
        {t.verifier}
      </a>{' '}
      <a href="/api/ledger/public-key.pem" download>
        {t.publicKey}
      </a>
      {isAsking && (
        <FormDialog<void>
          title={t.export}
          about={t.exportAbout}
          fields={[
            { name: 'level', label: 'exportLevel', kind: 'word', section: 'exportLevel' },
            { name: 'purpose', label: 'purpose', kind: 'word', section: 'exportPurpose' },
            { name: 'note', label: 'revealNote', kind: 'line', max: 300, optional: true },
          ]}
          first={{ level: 'masked' }}
          draftName={`export.${caseId}`}
          submit={async (values, { id }) => {
            const response = await reachApi('PUT', `/cases/${encodeURIComponent(caseId)}/exports/${id}`, {
              headers: { 'Content-Type': 'application/json' },
              body: JSON.stringify({ ...given(values, 'level', 'purpose', 'note'), language }),
            });
            keep(await response.blob(), nameIn(response) ?? 'case.zip');
          }}
          onDone={() => setAsking(false)}
          onClose={() => setAsking(false)}
        />
      )}
    </p>
  );
}

function keep(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  // The browser has taken it by then; kept longer it would stay in memory.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

function nameIn({ headers }: Response): string | undefined {
  const [, encoded] = /filename\*=UTF-8''(\S+)/.exec(headers.get('content-disposition') ?? '') ?? [];
  return encoded === undefined ? undefined : decodeURIComponent(encoded);
}
