import type { Test } from 'tap';
import { scenarios } from '../../src/demonstration/scenarios/index.js';
import { Stage } from '../../src/demonstration/stage.js';
import type { RunningLinli } from './running-linli.js';

/** What a case's timeline tells, as far as the promises of the scenarios need it. */
interface Entry {
  readonly type: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The case a scenario of the demonstration is about, as the street sees it over HTTP. */
interface Told {
  readonly page: Readonly<Record<string, unknown>>;
  readonly types: readonly string[];
  /** The events of a type, oldest first. */
  readonly of: (type: string) => readonly Entry[];
}

type Promised = (t: Test, told: Told) => void;

/** Each scenario by the name of its case in the story, and what a mediator would want to see kept. */
const promises: Readonly<Record<string, { readonly caseName: string; readonly keeps: Promised }>> = {
  leak: {
    caseName: 'leak',
    keeps: (t, { page, types, of }) => {
      t.match(page['stage'], /^(CLOSED|ARCHIVED)$/, 'closed, and put away once nobody can reopen it');
      const cause = types.indexOf('SiteChecked');
      t.ok(
        cause >= 0 && cause < types.indexOf('AgreementReached'),
        'the cause was known before the agreement',
      );
      const performed = of('ObligationPerformed').map(({ data }) => data['result']);
      t.ok(performed.includes('late'), 'one instalment came late');
      t.ok(
        types.indexOf('ObligationReminded') < types.lastIndexOf('ObligationPerformed'),
        'after a reminder',
      );
    },
  },
  'group-rental': {
    caseName: 'group rental',
    keeps: (t, { page, of }) => {
      t.match(page['stage'], /^(CLOSED|ARCHIVED)$/, 'closed, and put away once nobody can reopen it');
      t.equal(of('ReportAttached').length, 5, 'five reports, one case');
      t.ok(of('ReportAttached').every(({ data }) => data['confidentialReporter'] === true));
      const [advisory, order] = [...of('AdvisoryIssued'), ...of('OrderIssued')];
      t.ok(advisory && order, 'advised first, then ordered');
      t.equal(of('WhistleClosed').length, 1);
      t.equal(of('Rechecked').length, 2);
    },
  },
  'refused-dispute': {
    caseName: 'bin',
    keeps: (t, { page, types }) => {
      t.match(page['stage'], /^(CLOSED|ARCHIVED)$/, 'closed, and put away once nobody can reopen it');
      const refused = types.indexOf('PartyRefused');
      const consented = types.lastIndexOf('PartyConsented');
      t.ok(refused >= 0 && refused < consented);
      t.notOk(
        types.slice(refused, consented).includes('SessionHeld'),
        'no session while one side refuses (I20)',
      );
      t.ok(types.includes('AgreementEffective'));
    },
  },
  'bounced-order': {
    caseName: 'bounced order',
    keeps: (t, { page, types, of }) => {
      t.match(page['stage'], /^(CLOSED|ARCHIVED)$/, 'closed, and put away once nobody can reopen it');
      t.match(of('Dispatched')[0]?.data, { leadUnit: '370199001001', outsideDutyList: true });
      t.match(of('Dispatched')[1]?.data, { leadUnit: '370199001-enforcement', outsideDutyList: false });
      t.ok(types.indexOf('DispatchObjected') < types.indexOf('ObjectionUpheld'));
      const [accepted] = of('CaseAccepted') as readonly (Entry & { data: { due: { at: string } } })[];
      const due = accepted?.data.due.at;
      const clocks = page['clocks'] as readonly Readonly<Record<string, unknown>>[];
      const resolution = clocks.find(({ clock }) => clock === 'resolution');
      t.match(resolution, { dueAt: due, originalDueAt: due }, 'the clock ran all the time (I12)');
    },
  },
  danger: {
    caseName: 'noise',
    keeps: (t, { page, types, of }) => {
      t.match(page['stage'], /^(CLOSED|ARCHIVED)$/, 'closed, and put away once nobody can reopen it');
      const [reported, heard] = [of('DangerReported')[0], of('DangerAcknowledged')[0]];
      const waited = Date.parse(heard?.occurredAt ?? '') - Date.parse(reported?.occurredAt ?? '');
      t.ok(waited <= 600_000, 'the alarm was heard within ten minutes');
      const frozen = types.slice(types.indexOf('PoliceAccepted'), types.indexOf('Commissioned'));
      t.ok(frozen.length > 0);
      t.notOk(frozen.includes('SessionHeld'), 'no session while the police have the matter (I25)');
      t.ok(types.indexOf('Commissioned') < types.indexOf('SessionHeld'), 'the letter opens it again');
    },
  },
};

/** Reads every scenario of the demonstration back through the HTTP interface and holds it to its promise. */
export async function proveScenarios(t: Test, running: RunningLinli): Promise<void> {
  for (const [name, { caseName, keeps }] of Object.entries(promises)) {
    await t.test(`${name} keeps its promise`, async (t) => {
      t.ok(scenarios[name], 'is part of the demonstration');
      const told = await readBack(running, name, caseName);
      keeps(t, told);
    });
  }
}

async function readBack(running: RunningLinli, name: string, caseName: string): Promise<Told> {
  const { exchange, accountIds } = running;
  const stage = new Stage({
    exchange,
    accountIds,
    dayZero: new Date(0),
    recordedLate: false,
    seed: name,
  });
  const path = `/api/cases/${stage.id(caseName)}`;
  const ask = async (asked: string) =>
    (await exchange({ login: 'street', method: 'GET', path: asked, headers: {} })).body as Record<
      string,
      unknown
    >;
  const page = await ask(path);
  const { items } = (await ask(`${path}/timeline?limit=200`)) as { items?: readonly Entry[] };
  if (!items) throw new Error(`${name}: no timeline`);
  return {
    page,
    types: items.map(({ type }) => type),
    of: (type) => items.filter((entry) => entry.type === type),
  };
}
