import { sayProblem, wordFor } from '@linli/wording';
import { useQuery } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useLanguage } from '../../both/language.js';
import { caseAsk } from '../asks.js';
import { CommandDialog } from '../case/actions.js';
import { formFor } from '../commands/form-for.js';
import { isPossible } from '../commands/is-possible.js';
import { Link } from '../location.js';
import { useSession } from '../session.js';
import { useTexts } from '../texts/use-texts.js';
import { useBoardTexts } from './texts.js';

interface Props {
  readonly caseId: string;
  readonly action: string;
  readonly onClose: () => void;
}

/** Moving a card is a command: its form, or why it cannot be given now. */
export function MoveDialog({ caseId, action, onClose }: Props) {
  const t = useBoardTexts();
  const { case: words } = useTexts();
  const { language } = useLanguage();
  const session = useSession();
  const { data: page } = useQuery(caseAsk(caseId));
  if (page === undefined) return null;
  const form = formFor(action);
  const found = page.actions.find((one) => one.action === action);
  if (form && found && isPossible(found, page, session)) {
    return <CommandDialog action={action} form={form} page={page} onClose={onClose} />;
  }
  return (
    <Modal
      open
      title={t.cannot(wordFor(language, 'action', action))}
      onCancel={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          {t.understood}
        </Button>
      }
    >
      <p>{found?.because === undefined ? words.doneAlready : sayProblem(language, found.because).title}</p>
      <p>
        <Link href={`/cases/${caseId}`}>{t.openCase}</Link>
      </p>
    </Modal>
  );
}
