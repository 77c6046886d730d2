import type { AccessLog } from '@linli/contracts';
import { sayProblem, wordFor } from '@linli/wording';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useLanguage } from '../../both/language.js';
import { Link, navigate, useAddress, withParameters } from '../location.js';
import { useNames } from '../names.js';
import { Moment } from '../parts/moment.js';
import { More } from '../parts/more.js';
import { Notice } from '../parts/notice.js';
import { Shown } from '../parts/shown.js';
import { Tag } from '../parts/tag.js';
import { Waiting } from '../parts/waiting.js';
import { useTexts } from '../texts/use-texts.js';
import { accessAsk } from './audit-asks.js';
import { AuditHead } from './audit-head.js';
import { momentsOf, PeriodFilter, useDays } from './period-filter.js';
import { useAuditTexts } from './texts.js';

const KINDS = [
  'REVEAL',
  'EXPORT',
  'PRINT',
  'SEEN',
  'REFUSED',
  'SIGNED_IN',
  'SIGN_IN_FAILED',
  'SIGNED_OUT',
  'ACCOUNT_CHANGED',
] as const;
/** About accounts, and about no case. */
const OF_ACCOUNTS: readonly string[] = KINDS.slice(KINDS.indexOf('SIGNED_IN'));

/** 查看记录: who looked at personal data, opened a restricted case or took one out, what for, and what; and who tried what they may not. */
export function AccessPage() {
  const t = useAuditTexts();
  const address = useAddress();
  const { area, ...days } = useDays();
  const { searchParams } = address;
  const caseNumber = (searchParams.get('number') ?? '').trim();
  const isRestricted = searchParams.get('restricted') === 'true';
  const account = searchParams.get('account') ?? undefined;
  const kind = KINDS.find((one) => one === searchParams.get('kind'));
  const part = { area, ...momentsOf(days), caseNumber, isRestricted, kind, account };
  const query = useInfiniteQuery(accessAsk(part));
  const entries = query.data?.pages.flatMap(({ items }) => items);
  const set = (name: string, value: string | undefined): void =>
    navigate(withParameters(address, { [name]: value }), { replace: true });
  return (
    <>
      <AuditHead page="access" />
      <p className="lead">{t.accessAbout}</p>
      <PeriodFilter>
        <label>
          {t.kindOfAccess}
          <select value={kind ?? ''} onChange={({ target }) => set('kind', target.value || undefined)}>
            <option value="">{t.everything}</option>
            {KINDS.map((one) => (
              <option key={one} value={one}>
                {t.kinds[one]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t.caseNumber}
          <input
            type="search"
            maxLength={40}
            defaultValue={caseNumber}
            onChange={({ target }) => set('number', target.value)}
          />
        </label>
        <label className="check">
          <input
            type="checkbox"
            checked={isRestricted}
            onChange={({ target }) => set('restricted', target.checked ? 'true' : undefined)}
          />
          {t.onlyRestricted}
        </label>
      </PeriodFilter>
      {account !== undefined && (
        <p>
          {t.onlyOne(entries?.at(0)?.accountName ?? '')}{' '}
          <Link href={withParameters(address, { account: undefined })}>{t.everybody}</Link>
        </p>
      )}
      {entries === undefined && <Waiting query={query} />}
      {entries?.length === 0 && <Notice title={t.noAccess} text={t.noAccessText} />}
      {entries !== undefined && entries.length > 0 && <Accesses entries={entries} />}
      <More query={query} />
    </>
  );
}

interface EntryProps {
  readonly entry: AccessLog['items'][number];
}

function Accesses({ entries }: { readonly entries: AccessLog['items'] }) {
  const t = useAuditTexts();
  const { language } = useLanguage();
  const names = useNames();
  const address = useAddress();
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">{t.who}</th>
          <th scope="col">{t.whichCase}</th>
          <th scope="col">{t.what}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.accessId}>
            <td>
              <Link href={withParameters(address, { account: entry.accountId })}>{entry.accountName}</Link>
              <span className="quiet under">
                {wordFor(language, 'role', entry.role)}
                {entry.role !== 'SYS' && ` · ${names.unit(entry.orgCode)}`}
              </span>
            </td>
            <td>
              <Which entry={entry} />{' '}
              {entry.confidentiality !== null && entry.confidentiality !== 'normal' && (
                <Tag tone="warn">{wordFor(language, 'confidentiality', entry.confidentiality)}</Tag>
              )}
              <span className="quiet under">
                <Moment at={entry.accessedAt} />
              </span>
            </td>
            <td>
              <Entry entry={entry} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Entry({ entry }: EntryProps) {
  if (entry.kind === 'REFUSED') return <Tried entry={entry} />;
  return OF_ACCOUNTS.includes(entry.kind) ? <Happened entry={entry} /> : <What entry={entry} />;
}

/** What happened to the account, and who did it, if not its owner. */
function Happened({ entry: { kind, change, actorName, times } }: EntryProps) {
  const t = useAuditTexts();
  const { language } = useLanguage();
  return (
    <>
      {kind === 'SIGN_IN_FAILED' ? <Tag tone="warn">{t.kinds[kind]}</Tag> : t.kinds[kind]}
      {times > 1 && ` · ${t.times(times)}`}
      {change !== null && ` · ${wordFor(language, 'accountChange', change)}`}
      {actorName !== null && <span className="quiet under">{t.doneBy(actorName)}</span>}
    </>
  );
}

/** The case it was about; of an attempt at it, the step at which the case stood. */
function Which({ entry: { kind, caseId, caseNumber, aboutKind, atRevision } }: EntryProps) {
  const t = useAuditTexts();
  if (OF_ACCOUNTS.includes(kind)) return <span className="quiet">{t.ownAccount}</span>;
  if (caseId === null || caseNumber === null)
    return <span className="quiet">{aboutKind === null ? t.noCase : t.aimedAt[aboutKind]}</span>;
  const step = atRevision === null ? '' : `/replay?event=${atRevision}`;
  return (
    <Link className="row-link" href={`/cases/${caseId}${step}`}>
      {caseNumber}
    </Link>
  );
}

/** What was tried, and why it was not theirs. */
function Tried({ entry: { action, reason, code, times } }: EntryProps) {
  const t = useAuditTexts();
  const { language } = useLanguage();
  if (action === null || reason === null) return <Tag tone="warn">{t.passedOver(times)}</Tag>;
  const looking = /^(?:View|Search|Follow)/.test(action);
  return (
    <>
      <Tag tone="warn">{t.kinds.REFUSED}</Tag> {looking ? t.looking : wordFor(language, 'action', action)}
      <span className="quiet under">
        {wordFor(language, 'attemptReason', reason)}
        {reason !== 'not_known' && code !== null && ` · ${sayProblem(language, code, {}).title}`}
      </span>
    </>
  );
}

/** What was seen or taken, and what for. */
function What({ entry }: EntryProps) {
  const t = useAuditTexts();
  const { language } = useLanguage();
  const { replay } = useTexts();
  const { kind, purpose, document, fields, note } = entry;
  const words: Readonly<Record<string, string>> = replay.personal;
  return (
    <>
      {t.kinds[kind]}
      {purpose !== null && ` · ${wordFor(language, 'revealPurpose', purpose)}`}
      {document !== null && ` · ${wordFor(language, 'printedDocument', document)}`}
      {fields.length > 0 && (
        <span className="quiet under">{fields.map((field) => words[field] ?? field).join(replay.and)}</span>
      )}
      {note && (
        <span className="under said-by">
          <Shown value={note} />
        </span>
      )}
    </>
  );
}
