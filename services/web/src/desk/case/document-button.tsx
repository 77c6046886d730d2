import type { Session } from '@linli/contracts';
import { App, Button } from 'antd';
import { useState } from 'react';
import { reachApi } from '../../both/http.js';
import { useLanguage } from '../../both/language.js';
import { useSession } from '../session.js';
import { useTexts } from '../texts/use-texts.js';

/** A document for service. */
export type Printed = 'agreement' | 'minutes' | 'advisory' | 'order';

/** Who serves or keeps which, as the rules of access have it. The server decides; this spares people dead ends. */
const PRINTERS: Readonly<Record<Printed, readonly Session['role'][]>> = {
  agreement: ['CW', 'SD', 'MD'],
  minutes: ['CW', 'MD'],
  advisory: ['GW', 'CW', 'SD'],
  order: ['SD', 'DU'],
};

/** Has a document made and opens it to be looked at, printed or kept. That it was printed goes on record. */
export function DocumentButton({ document, path }: { readonly document: Printed; readonly path: string }) {
  const { case: t } = useTexts();
  const { language } = useLanguage();
  const { role } = useSession();
  const { message } = App.useApp();
  const [isBusy, setBusy] = useState(false);
  if (!PRINTERS[document].includes(role)) return null;

  async function open(): Promise<void> {
    setBusy(true);
    try {
      const response = await reachApi('GET', `${path}/document?language=${language}`);
      const url = URL.createObjectURL(await response.blob());
      // A browser that opens no windows by itself keeps the file instead.
      if (window.open(url, '_blank') === null) {
        Object.assign(globalThis.document.createElement('a'), {
          href: url,
          download: `${document}.pdf`,
        }).click();
      }
      // The new page has read it by then; kept longer it would stay in memory.
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
    } catch (error) {
      void message.error((error as Error).message);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Button size="small" loading={isBusy} onClick={() => void open()}>
      {t.openPdf}
    </Button>
  );
}
