import type { CredentialChange } from '@linli/contracts';
import { Moment } from '../parts/moment.js';
import { useOwnTexts } from './texts.js';

interface Props {
  readonly what: 'passwordChanged' | 'secondFactorChanged';
  readonly change: CredentialChange | undefined;
}

/** 最近一次修改: when and from where, so that somebody who did not do it learns of it. */
export function LastChange({ what, change }: Props) {
  const t = useOwnTexts();
  if (!change) return null;
  const { at, device, byAdministrator } = change;
  return (
    <p>
      {t[what]}
      <Moment at={at} />
      {byAdministrator ? ` · ${t.byAdministrator}` : ` · ${t.from(device || t.unknownDevice)}`}
      <span className="quiet"> {t.notYou}</span>
    </p>
  );
}
