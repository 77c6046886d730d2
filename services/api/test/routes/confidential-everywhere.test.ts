import { randomUUID } from 'node:crypto';
import { EXPORT_LEVELS } from '@linli/case-domain';
import { readPdf } from '@linli/testing';
import type { LightMyRequestResponse } from 'fastify';
import { unzipSync } from 'fflate';
import t from 'tap';
import { type LivingSystem, type Person, STATION, startLivingSystem } from '../living-system.js';
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

t.test('nor does an export at any level, whoever takes it', async (t) => {
  const events: readonly object[] = [];
  const application = living.composition.applicationAt(() => living.now(), {
    examine: () => Promise.resolve({ events: 0, verified: 0, unsigned: 0 }),
    prove: () => Promise.resolve({ head: {}, earlier: [], events }),
    vouch: (manifest) => ({ ...manifest, signature: '' }),
    published: () => Promise.resolve(''),
  });
  let taken = 0;
  for (const caseId of tellingCases(area))
    for (const person of ['community', 'street', 'auditor'] as const)
      for (const level of EXPORT_LEVELS) {
        const input = { caseId, exportId: randomUUID(), level, purpose: 'audit' as const };
        const caller = living.callerOf(person);
        const { zip } = await application.exportCase(caller, input, 'zh-CN', { correlationId: randomUUID() });
        const text = Object.values(unzipSync(zip))
          .map((file) => new TextDecoder().decode(file))
          .join('\n');
        taken += 1;
        t.notMatch(text, CLEAR, `${person} ${level} ${caseId}`);
        // A case tells of its reports by their ids; who spoke up stands in none of its events but where it was told.
        if (level === 'anonymous')
          t.notMatch(text, /燊|136\*|\p{Script=Han}\*\*/u, `${person} ${level} ${caseId}`);
        t.notMatch(text, TRACE.person, `${person} ${level} ${caseId}`);
      }
  t.ok(taken > 20, `${taken} exports`);
});
