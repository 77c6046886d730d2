import type { CasePage } from '@linli/contracts';
import { wordFor } from '@linli/wording';
import { Button } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../both/language.js';
import { formFor } from '../commands/form-for.js';
import { CommandDialog } from './actions.js';

const DANGER = 'ReportDanger';

/** 激化风险报告, in sight on every case (People's Mediation Law 25): nobody looks for it in a list when it is needed. */
export function DangerButton({ page }: { readonly page: CasePage }) {
  const { language } = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  const form = formFor(DANGER);
  const isAllowed = page.actions.some(({ action, allowed }) => action === DANGER && allowed);
  if (!isAllowed || !form) return null;
  return (
    <>
      <Button danger type="primary" onClick={() => setIsOpen(true)}>
        {wordFor(language, 'action', DANGER)}
      </Button>
      {isOpen && <CommandDialog action={DANGER} form={form} page={page} onClose={() => setIsOpen(false)} />}
    </>
  );
}
