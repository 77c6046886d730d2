import { randomUUID } from 'node:crypto';
import type { Caller } from '@linli/access';
import { EXPORT_LEVELS, type ExportLevel } from '@linli/case-domain';
import { readPdf, searchBytes, spellingsOf } from '@linli/testing';
import type { LightMyRequestResponse } from 'fastify';
import { unzipSync } from 'fflate';
import t from 'tap';
import { GRID, type LivingSystem, type Person, STATION, startLivingSystem } from '../living-system.js';
import { attempts } from '../strangers/ask-everything.js';
import { nameOf, type Route, readInterface } from '../strangers/interface.js';
import { type FirstArea, fillFirstArea } from '../strangers/lawful-requests.js';

t.setTimeout(1_200_000);

/** Whoever spoke up in every report there is. No other name begins like that, no other number ends like that. */
const REPORTER = {
  personRef: randomUUID(),
  name: '燊静怡',
  phone: '13655557788',
  idNumber: '37010219770809446X',
  address: '鼎湖里94号',
};

/** In clear nobody is told, whatever is asked: that takes a command with a purpose on record. */
const CLEAR = new RegExp(
  [REPORTER.name, '静怡', REPORTER.phone, REPORTER.idNumber, REPORTER.address].join('|'),
);
/** What is left under a mask, and the reference: it would tell that two reports come from the same person. */
const TRACE = {
  name: /燊/,
  phone: /136\*{4}7788/,
  idNumber: /3\*{16}X/,
  person: new RegExp(REPORTER.personRef),
};

/** Who is told what is left of it (I32). To everybody else it is nothing at all. */
const TOLD: Partial<Record<Person, readonly (keyof typeof TRACE)[]>> = {
  community: ['name', 'phone', 'idNumber', 'person'],
  colleague: ['name', 'phone', 'idNumber', 'person'],
  street: ['name', 'phone', 'idNumber', 'person'],
  auditor: ['name', 'phone', 'idNumber', 'person'],
  callback: ['phone'],
};

/** A system in which every reporter asks to stay unknown. */
function inConfidence(living: LivingSystem): LivingSystem {
  return {
    ...living,
    ask(person, request) {
      const { payload, url } = request;
      const isFiling =
        request.method === 'PUT' && typeof url === 'string' && /^\/api\/reports\/[^/]+$/.test(url);
      if (!isFiling) return living.ask(person, request);
      const confidential = { ...(payload as object), confidentialReporter: true, reporter: REPORTER };
      return living.ask(person, { ...request, payload: confidential });
    },
  };
}

/** What happened in a case, by which some of all the cases are chosen: each brings answers of its own. */
const TELLING = [
  'mediations/',
  'police-referrals/',
  'dangers/',
  'notices',
  'advisories/',
  'orders/',
  'whistles/',
  'corrections/',
  'statutory-route',
  'joins/',
  'splits/',
  'reopening',
  'contacts/',
  'lesson',
];

/** The cases to ask about: the last one with each of the things that leave something in an answer. */
function tellingCases({ requests, known }: FirstArea): readonly string[] {
  const ids = TELLING.flatMap((part) => {
    const last = requests.findLast(({ url }) => new RegExp(`^/api/cases/[^/]+/${part}`).test(url));
    return last ? [last.url.split('/')[3] ?? ''] : [];
  });
  return [...new Set([known.caseId ?? '', ...ids])];
}

const living = await startLivingSystem();
t.teardown(() => living.close());
const area = await fillFirstArea(inConfidence(living), false);
const everybody = Object.keys(living.idOf) as Person[];
const { routes } = await readInterface(living.app);
const questions = questionsOf(routes.filter(({ method, path }) => method === 'GET' && path !== '/api/live'));

/** Every GET of the interface, about everything in the area it can be asked about. */
function questionsOf(gets: readonly Route[]): readonly { readonly route: string; readonly url: string }[] {
  const found = new Map<string, string>();
  for (const caseId of tellingCases(area)) {
    const about: FirstArea = {
      // What was asked of this case last names what else is in it.
      requests: area.requests.toSorted(
        (a, b) => Number(a.url.includes(caseId)) - Number(b.url.includes(caseId)),
      ),
      known: { ...area.known, caseId, station: STATION },
    };
    for (const route of gets)
      for (const { url } of attempts(route, about, [undefined])) found.set(url, nameOf(route));
  }
  return [...found].map(([url, route]) => ({ route, url }));
}

async function textOf({ headers, rawPayload, body }: LightMyRequestResponse): Promise<string> {
  if (String(headers['content-type']).startsWith('application/pdf')) return (await readPdf(rawPayload)).text;
  return body;
}

for (const person of everybody) {
  t.test(
    `no answer to the ${person} tells more of a confidential reporter than the intake knows`,
    async (t) => {
      let answered = 0;
      for (const { url, route } of questions) {
        const answer = await living.ask(person, { url });
        if (answer.statusCode === 200) answered += 1;
        t.not(answer.statusCode, 500, route);
        const text = `${JSON.stringify(answer.headers)} ${await textOf(answer)}`;
        const told = TOLD[person] ?? [];
        const found = Object.entries(TRACE).filter(
          ([name, trace]) => trace.test(text) && !told.includes(name as keyof typeof TRACE),
        );
        if (CLEAR.test(text) || found.length > 0)
          t.fail(`${route} ${url} tells ${found.map(([name]) => name).join(', ') || 'it in clear'}`, {
            text,
          });
      }
      t.ok(answered > 5, `${answered} of ${questions.length} questions are answered`);
    },
  );
}

/** What an export proves a case with: every event as it is stored, its content where the level takes it along. */
const exporting = living.composition.applicationAt(() => living.now(), {
  examine: () => Promise.resolve({ events: 0, verified: 0, unsigned: 0 }),
  async prove(stream, { content }) {
    const events: object[] = [];
    for await (const { type, data, metadata } of living.composition.store.readStreamRaw(stream))
      events.push({ entry: { type }, ...(content && { data, metadata }) });
    return { head: {}, earlier: [], events };
  },
  vouch: (manifest) => ({ ...manifest, signature: '' }),
  published: () => Promise.resolve(''),
});

/** Who takes a case out, on the page or on the command line. */
const TAKERS: Readonly<Record<string, Caller>> = {
  ...Object.fromEntries(everybody.map((person) => [person, living.callerOf(person)])),
  'the command line': { ...living.callerOf('auditor'), accountId: 'system', role: 'SYS' },
};
const MAY_TAKE = ['community', 'colleague', 'street', 'auditor', 'the command line'];

const SEALED = /"box":/;
const PARTICULARS = [REPORTER.name, '静怡', REPORTER.phone, REPORTER.idNumber, REPORTER.address];
/** In whatever way they may have been written down. */
const NEEDLES = PARTICULARS.flatMap(spellingsOf);

/** An export as it is, and as it reads once everything sealed in it has been opened with the keys there are. */
async function exported(taker: string, caseId: string, level: ExportLevel) {
  const input = { caseId, exportId: randomUUID(), level, purpose: 'audit' as const };
  const caller = TAKERS[taker] as Caller;
  const { zip } = await exporting.exportCase(caller, input, 'zh-CN', { correlationId: randomUUID() });
  const files = Object.entries(unzipSync(zip)).map(([name, file]) => {
    return [name, new TextDecoder().decode(file)] as const;
  });
  const content = new Map(files).get('case.json') ?? '';
  return {
    text: files.map(([, file]) => file).join('\n'),
    content,
    opened: JSON.stringify(await living.composition.vault.open(JSON.parse(content))),
  };
}

function tracesIn(where: string, text: string): string[] {
  const { traces } = searchBytes(where, Uint8Array.from(Buffer.from(text)), NEEDLES);
  return traces.map(({ of, spelling }) => `${of} as ${spelling} in ${where}`);
}

t.test(
  'nor does an export at any level, whoever takes it, nor when what is sealed in it is opened',
  async (t) => {
    let taken = 0;
    let unsealed = 0;
    for (const caseId of tellingCases(area))
      for (const taker of MAY_TAKE)
        for (const level of EXPORT_LEVELS) {
          const where = `${level} for ${taker}, ${caseId}`;
          const { text, content, opened } = await exported(taker, caseId, level);
          taken += 1;
          t.strictSame(tracesIn(where, text), []);
          t.strictSame(tracesIn(`${where}, opened`, opened), []);
          t.equal(SEALED.test(content), level === 'sealed', `${where}: only the archive has ciphertexts`);
          t.notMatch(opened, SEALED, `${where}: nothing stayed shut`);
          if (level === 'sealed') unsealed += opened.length;
          // A case tells of its reports by their ids; who spoke up stands in none of its events but where it was told.
          if (level === 'anonymous') t.notMatch(text, /燊|136\*|\p{Script=Han}\*\*/u, where);
          t.notMatch(opened, TRACE.person, where);
        }
    t.ok(taken > 100, `${taken} exports`);
    t.ok(unsealed > 100_000, `${unsealed} characters of opened archives`);
  },
);

t.test('whoever else asks for an export gets none', async (t) => {
  const caseId = area.known.caseId ?? '';
  for (const taker of Object.keys(TAKERS).filter((one) => !MAY_TAKE.includes(one)))
    await t.rejects(exported(taker, caseId, 'sealed'), { code: /^(FORBIDDEN|CASE_UNKNOWN)$/ }, taker);
});

t.test(
  'a note that names the reporter comes out of an archive with its keys, and out of nothing else',
  async (t) => {
    const [caseId, reportId] = [randomUUID(), randomUUID()];
    const [grid, community] = [living.callerOf('grid'), living.callerOf('community')];
    const request = () => ({ key: randomUUID(), correlationId: randomUUID() });
    const said = { channel: 'visit' as const, text: '楼上漏水', urgent: false, photoHashes: [] };
    const report = {
      reportId,
      place: { areaCode: GRID },
      reporter: REPORTER,
      confidentialReporter: true,
      ...said,
    };
    await exporting.fileReport(grid, report, request());
    const opening = { caseId, reportId, title: '3号楼漏水', typeCode: 'FW01', risk: 'low' } as const;
    await exporting.openCase(community, opening, request());
    const text = `${REPORTER.name}（${REPORTER.phone}，${REPORTER.idNumber}，${REPORTER.address}）不愿公开`;
    const note = { type: 'AddNote', noteId: randomUUID(), text, confidential: false } as const;
    const { position } = await exporting.actOnCase(community, caseId, note, request());
    await exporting.waitFor(position);
    for (const taker of MAY_TAKE)
      for (const level of EXPORT_LEVELS) {
        const found = await exported(taker, caseId, level);
        t.strictSame(tracesIn(`${level} for ${taker}`, found.text), []);
        const inside = tracesIn('', found.opened).map((trace) => trace.split(' as ')[0]);
        t.strictSame([...new Set(inside)], level === 'sealed' ? PARTICULARS : [], `${level} for ${taker}`);
      }
  },
);
