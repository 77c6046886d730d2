import type { OutlineCheck } from '@linli/contracts';
import { texts, wordFor } from '@linli/wording';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { v7 as newId } from 'uuid';
import { command, send } from '../../../both/http.js';
import { useLanguage } from '../../../both/language.js';
import { dayOf } from '../../../both/moments.js';
import { Drawing } from '../../parts/drawing.js';
import { Notice } from '../../parts/notice.js';
import { Problem } from '../../parts/problem.js';
import { useAdminTexts } from '../texts/use-admin-texts.js';
import { Findings } from './findings.js';
import { drawnOf, type OutlineFile, readFile } from './read-file.js';

/** 导入网格边界: choose a file, check it, and only then import it. Another file or datum has to be checked again. */
export function ImportOutlines() {
  const { outlines: t } = useAdminTexts();
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const [file, setFile] = useState<OutlineFile | 'not-json'>();
  const [datum, setDatum] = useState('CGCS2000');
  const [from, setFrom] = useState(() => dayOf(new Date()));
  const [importId, setImportId] = useState(() => newId());
  const [round, setRound] = useState(0);
  const [check, setCheck] = useState<OutlineCheck>();
  const [error, setError] = useState<Error>();
  const [busy, setBusy] = useState(false);

  function begin(next: OutlineFile | 'not-json' | undefined): void {
    setFile(next);
    setImportId(newId());
    forget();
  }
  function forget(): void {
    setCheck(undefined);
    setError(undefined);
  }
  async function attempt(work: () => Promise<void>): Promise<void> {
    setBusy(true);
    setError(undefined);
    try {
      await work();
    } catch (refusal) {
      setError(refusal as Error);
    }
    setBusy(false);
  }
  const checkIt = async ({ collection }: OutlineFile): Promise<void> =>
    setCheck(
      await send<OutlineCheck>('PUT', `/grid-outline-imports/${importId}/check`, { datum, collection }),
    );
  const importIt = async ({ collection }: OutlineFile, outlines: number): Promise<void> => {
    const body = { datum, from, collection };
    await command({ method: 'PUT', path: `/grid-outline-imports/${importId}`, body });
    begin(undefined);
    setRound(round + 1);
    void message.success(t.imported(outlines));
    await queryClient.invalidateQueries({ queryKey: ['admin', 'outlines'] });
  };

  const refused = check?.findings.filter(({ severity }) => severity === 'refused') ?? [];
  const isReadable = file !== undefined && file !== 'not-json';
  return (
    <section className="panel" aria-label={t.import}>
      <h2>{t.import}</h2>
      <form
        className="dialog-form columns"
        onSubmit={(event) => {
          event.preventDefault();
          if (isReadable) void attempt(() => checkIt(file));
        }}
      >
        <Labelled
          label={t.file}
          hint={file === 'not-json' ? t.notJson : t.fileHint}
          isWrong={file === 'not-json'}
        >
          {(aria) => (
            <input
              {...aria}
              key={round}
              type="file"
              accept=".geojson,.json,application/geo+json,application/json"
              onChange={({ target: { files } }) => {
                const [chosen] = files ?? [];
                if (chosen) void readFile(chosen).then((read) => begin(read ?? 'not-json'));
                else begin(undefined);
              }}
            />
          )}
        </Labelled>
        <Labelled label={t.datum} hint={t.datumHint}>
          {(aria) => (
            <Datums
              aria={aria}
              datum={datum}
              onChange={(next) => {
                setDatum(next);
                forget();
              }}
            />
          )}
        </Labelled>
        <Labelled label={t.from}>
          {(aria) => (
            <input
              {...aria}
              type="date"
              required
              value={from}
              onChange={({ target }) => setFrom(target.value)}
            />
          )}
        </Labelled>
        <div className="buttons">
          <Button htmlType="submit" disabled={!isReadable} loading={busy && check === undefined}>
            {t.check}
          </Button>
          {isReadable && check && refused.length === 0 && (
            <Button
              type="primary"
              loading={busy}
              onClick={() => void attempt(() => importIt(file, check.outlines))}
            >
              {t.doImport(check.outlines)}
            </Button>
          )}
          {!isReadable && <span className="quiet">{t.checkFirst}</span>}
        </div>
      </form>
      {error && <Problem error={error} />}
      {check && <Outcome check={check} refused={refused.length} />}
      {isReadable && <Preview file={file} wrong={new Set(refused.flatMap(({ feature }) => feature ?? []))} />}
    </section>
  );
}

function Outcome({ check, refused }: { readonly check: OutlineCheck; readonly refused: number }) {
  const { outlines: t } = useAdminTexts();
  const notices = check.findings.length - refused;
  return (
    <>
      <Notice
        tone={refused > 0 ? 'problem' : 'quiet'}
        title={refused > 0 ? t.refused(refused) : t.sound(check.outlines)}
        text={notices > 0 ? t.notices(notices) : undefined}
      />
      {check.findings.length > 0 && <Findings findings={check.findings} />}
    </>
  );
}

function Preview({ file, wrong }: { readonly file: OutlineFile; readonly wrong: ReadonlySet<number> }) {
  const { outlines: t } = useAdminTexts();
  const drawn = drawnOf(file, wrong);
  if (drawn.length === 0) return null;
  const label = t.previewOf(drawn.length, drawn.filter(({ isWrong }) => isWrong).length);
  return (
    <>
      <h3>{t.preview}</h3>
      <p className="quiet">
        {file.name} · {label}
      </p>
      <Drawing label={label} drawn={drawn} />
    </>
  );
}

type Aria = { readonly id: string; readonly 'aria-describedby': string | undefined };

function Labelled({
  label,
  hint,
  isWrong = false,
  children,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly isWrong?: boolean;
  readonly children: (aria: Aria) => ReactNode;
}) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': hint === undefined ? undefined : `${id}-hint` })}
      {hint !== undefined && (
        <span id={`${id}-hint`} className={isWrong ? 'field-error' : 'quiet hint'}>
          {hint}
        </span>
      )}
    </div>
  );
}

function Datums({
  aria,
  datum,
  onChange,
}: {
  readonly aria: Aria;
  readonly datum: string;
  readonly onChange: (datum: string) => void;
}) {
  const { language } = useLanguage();
  return (
    <select {...aria} value={datum} onChange={({ target }) => onChange(target.value)}>
      {Object.keys(texts[language].datum).map((one) => (
        <option key={one} value={one}>
          {wordFor(language, 'datum', one)}
        </option>
      ))}
    </select>
  );
}
