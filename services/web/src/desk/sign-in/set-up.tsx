import type { NewSecondFactor, SecondFactorSetUp, Session } from '@linli/contracts';
import { Button } from 'antd';
import { lazy, type SubmitEvent, Suspense, useState } from 'react';
import { beginSecondFactor, type Credentials, confirmSecondFactor, textIn } from '../../both/session.js';
import { Problem } from '../parts/problem.js';
import { CodeField } from './code-field.js';
import { RecoveryCodes } from './recovery-codes.js';
import { useSignInTexts } from './texts.js';

/** Drawing it takes code that few need, once. */
const QrCode = lazy(async () => ({ default: (await import('./qr-code.js')).QrCode }));

interface Props {
  readonly credentials: Credentials;
  /** Signed in with two steps, and the recovery codes are kept. */
  readonly onDone: (session: Session) => void;
}

/** 设置两步验证, for somebody whose password is known to be right: key, first code, recovery codes. */
export function SetUp({ credentials, onDone }: Props) {
  const t = useSignInTexts();
  const [begun, setBegun] = useState<NewSecondFactor>();
  const [done, setDone] = useState<SecondFactorSetUp>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error>();

  async function doing(work: () => Promise<void>): Promise<void> {
    setBusy(true);
    try {
      await work();
      setError(undefined);
    } catch (refusal) {
      setError(refusal as Error);
    }
    setBusy(false);
  }

  async function submit(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const code = textIn(new FormData(event.currentTarget), 'code');
    await doing(async () =>
      begun
        ? setDone(await confirmSecondFactor(credentials, code))
        : setBegun(await beginSecondFactor(credentials)),
    );
  }

  if (done) return <RecoveryCodes codes={done.recoveryCodes} onKept={() => onDone(done.session)} />;
  return (
    <form onSubmit={(event) => void submit(event)}>
      <h1>{t.setUp}</h1>
      {error && <Problem error={error} />}
      {begun ? (
        <>
          <p>{t.scan}</p>
          <Suspense fallback={<div className="qr-code" />}>
            <QrCode text={begun.uri} label={t.qrCode} />
          </Suspense>
          <p>
            {t.orType} <code data-secret>{begun.secret}</code>
          </p>
          <CodeField label={t.enter} />
        </>
      ) : (
        <p className="quiet">{t.setUpAbout}</p>
      )}
      <Button type="primary" htmlType="submit" block loading={busy}>
        {begun ? t.confirm : t.begin}
      </Button>
    </form>
  );
}
