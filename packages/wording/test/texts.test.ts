import { actions } from '@linli/access';
import {
  ACCOUNT_CHANGES,
  AREA_LEVELS,
  ATTEMPT_REASONS,
  accessEvents,
  accountEvents,
  areaEvents,
  attemptEvents,
  auditEvents,
  BUILDING_TOPICS,
  buildingCheckEvents,
  CAPACITIES,
  CASE_CLOCKS,
  CHANNELS,
  CONFIDENTIALITIES,
  CONTACT_CHANNELS,
  calendarEvents,
  caseEvents,
  catalogueEvents,
  catalogueV1,
  DATUMS,
  DECLINE_REASONS,
  DUE_CLASSES,
  ERASURE_REASONS,
  type EventDefinitions,
  EXPORT_LEVELS,
  EXPORT_PURPOSES,
  FINDING_KINDS,
  FINDING_VIEWS,
  FINDINGS,
  HOLD_REASONS,
  LEVELS,
  LIMIT_TELLS,
  LIMIT_UNITS,
  lessonEvents,
  limitEvents,
  mediatorEvents,
  OBJECTION_GROUNDS,
  OUTCOMES,
  POLICE_FINDINGS,
  POLICE_WISHES,
  PRINTED_DOCUMENTS,
  personEvents,
  REJECTION_CODES,
  REPORT_CHANNELS,
  RETENTION_CLASSES,
  REVEAL_PURPOSES,
  RISKS,
  RULE_NAMES,
  reportEvents,
  retentionEvents,
  SAMPLING_METHODS,
  STAGES,
  STATUTORY_ROUTES,
  SUPERVISION_CARDS,
  UNIT_KINDS,
  unitEvents,
  VISIT_GROUPS,
  VISIT_MODES,
  visitEvents,
  WEBHOOK_EVENTS,
  webhookEvents,
} from '@linli/case-domain';
import { API_PROBLEM_CODES, FIELD_REASONS } from '@linli/contracts';
import { ROLES } from '@linli/kernel';
import t from 'tap';
import { z } from 'zod';
import { LANGUAGES, problems, type Section, texts } from '../src/index.js';
import { auditProblems } from '../src/zh-cn/audit-problems.js';
import { bondProblems } from '../src/zh-cn/bond-problems.js';
import { caseProblems } from '../src/zh-cn/case-problems.js';
import { configurationProblems } from '../src/zh-cn/configuration-problems.js';
import { lessonProblems } from '../src/zh-cn/lesson-problems.js';
import { mediationProblems } from '../src/zh-cn/mediation-problems.js';
import { moveProblems } from '../src/zh-cn/move-problems.js';
import { personProblems } from '../src/zh-cn/person-problems.js';
import { webhookProblems } from '../src/zh-cn/webhook-problems.js';

const allEvents: EventDefinitions = {
  ...reportEvents,
  ...caseEvents,
  ...areaEvents,
  ...unitEvents,
  ...mediatorEvents,
  ...limitEvents,
  ...retentionEvents,
  ...calendarEvents,
  ...catalogueEvents,
  ...personEvents,
  ...accessEvents,
  ...attemptEvents,
  ...accountEvents,
  ...visitEvents,
  ...buildingCheckEvents,
  ...lessonEvents,
  ...auditEvents,
  ...webhookEvents,
};

function placeholders(text: string): { path: string; as: string | undefined }[] {
  return [...text.matchAll(/\{([\w.]+)(?::(\w+))?\}/g)].map(([, path = '', as]) => ({ path, as }));
}

t.test('both languages have the same sections and codes', async (t) => {
  const keys = (of: object) =>
    Object.entries(of).flatMap(([section, words]) =>
      Object.keys(words as object).map((code) => `${section}.${code}`),
    );
  t.strictSame(keys(texts.en).toSorted(), keys(texts['zh-CN']).toSorted());
  t.strictSame(Object.keys(problems.en).toSorted(), Object.keys(problems['zh-CN']).toSorted());
});

t.test('a text has the same placeholders in both languages', async (t) => {
  const flat = (of: object) =>
    Object.entries(of).flatMap(([section, words]) =>
      Object.entries(words as Record<string, string>).map(([code, text]) => ({
        key: `${section}.${code}`,
        text,
      })),
    );
  const inEnglish = new Map([...flat(texts.en), ...flat(problems.en)].map(({ key, text }) => [key, text]));
  for (const { key, text } of [...flat(texts['zh-CN']), ...flat(problems['zh-CN'])]) {
    const sorted = (of: string) =>
      placeholders(of)
        .map(({ path }) => path)
        .toSorted();
    t.strictSame(sorted(inEnglish.get(key) ?? ''), sorted(text), key);
  }
});

t.test('no text is empty, and none of the Chinese ones is left in English', async (t) => {
  for (const [code, { title, detail }] of Object.entries(problems['zh-CN'])) {
    t.match(title, /\p{Script=Han}/u, code);
    t.match(detail, /\p{Script=Han}.*[。！？]$/u, code);
  }
  for (const words of Object.values(texts['zh-CN'])) {
    // What is only placeholders and punctuation has no letters to be in any language.
    for (const [code, text] of Object.entries(words))
      t.match(text, /\p{Script=Han}|^(?:\{[\w.]+(?::\w+)?\}|\P{L})+$/u, code);
  }
  for (const language of LANGUAGES) t.notMatch(JSON.stringify(texts[language]), /""/);
});

t.test('every code of the domain has a word, and no word is without a code', async (t) => {
  const codes: Partial<Record<Section, readonly string[]>> = {
    stage: STAGES,
    level: LEVELS,
    risk: RISKS,
    dueClass: DUE_CLASSES,
    confidentiality: CONFIDENTIALITIES,
    channel: CHANNELS,
    declineReason: DECLINE_REASONS,
    reportChannel: REPORT_CHANNELS,
    contactChannel: CONTACT_CHANNELS,
    finding: FINDINGS,
    erasureReason: ERASURE_REASONS,
    keptAs: RETENTION_CLASSES,
    victimCapacity: CAPACITIES,
    policeWish: POLICE_WISHES,
    policeFinding: POLICE_FINDINGS,
    visitGroup: VISIT_GROUPS,
    visitMode: VISIT_MODES,
    buildingTopic: BUILDING_TOPICS,
    visitFound: ['well', 'needs_help'],
    printedDocument: PRINTED_DOCUMENTS,
    revealPurpose: REVEAL_PURPOSES,
    exportPurpose: EXPORT_PURPOSES,
    exportLevel: EXPORT_LEVELS,
    outcome: OUTCOMES,
    areaLevel: AREA_LEVELS,
    unitKind: UNIT_KINDS,
    datum: DATUMS,
    supervision: ['none', ...SUPERVISION_CARDS],
    statutoryRoute: STATUTORY_ROUTES,
    role: ROLES,
    limitUnit: LIMIT_UNITS,
    clock: ['triage', 'welfare_visit', ...CASE_CLOCKS],
    limitTells: LIMIT_TELLS,
    field: FIELD_REASONS,
    objectionGround: OBJECTION_GROUNDS,
    holdReason: HOLD_REASONS,
    samplingMethod: SAMPLING_METHODS,
    findingKind: FINDING_KINDS,
    attemptReason: ATTEMPT_REASONS,
    accountChange: ACCOUNT_CHANGES,
    findingView: FINDING_VIEWS,
    webhookEventKind: WEBHOOK_EVENTS,
    auditRule: RULE_NAMES,
    auditRuleAbout: RULE_NAMES,
    event: Object.keys(allEvents),
  };
  for (const [section, known] of Object.entries(codes)) {
    t.strictSame(Object.keys(texts['zh-CN'][section as Section]).toSorted(), known.toSorted(), section);
  }
});

t.test('whatever the catalogue of types asks for has a word', async (t) => {
  const { evidenceRule, flow, dueClass, confidentiality } = texts['zh-CN'];
  for (const type of catalogueV1.all()) {
    t.ok(type.evidence in evidenceRule && type.dueClass in dueClass, type.code);
    t.ok(type.flow.every((block) => block in flow) && type.confidentiality in confidentiality, type.code);
  }
});

t.test('everything that can be done has a label', async (t) => {
  const commands = Object.keys(actions).filter((action) => !action.startsWith('View'));
  t.strictSame(Object.keys(texts['zh-CN'].action).toSorted(), commands.toSorted());
});

t.test('whatever is done to a case has a word on what stands behind it, and nothing else has', async (t) => {
  const looking = /^(?:View|Print|Reveal|Export)|Lesson$/;
  const done = Object.entries(actions).flatMap(([action, about]) =>
    (about === 'case' && !looking.test(action)) || action === 'OpenCase' ? [action] : [],
  );
  t.strictSame(Object.keys(texts['zh-CN'].law).toSorted(), done.toSorted());
});

t.test('a law is named with the day its version came into force', async (t) => {
  for (const text of Object.values(texts['zh-CN'].law)) {
    if (!/《|法释/.test(text)) continue;
    t.match(text, /\d{4}-\d{2}-\d{2} 施行/, text);
  }
});

t.test(
  'a sentence on an event uses fields the event always has, and words for every value of them',
  async (t) => {
    for (const [type, sentence] of Object.entries(texts['zh-CN'].event)) {
      const definition = allEvents[type];
      for (const { path, as } of placeholders(sentence)) {
        const field = path.split('.').reduce<unknown>(fieldOf, definition?.schema);
        t.ok(field, `${type} has ${path}`);
        t.notOk(field instanceof z.ZodOptional, `${type} always has ${path}`);
        const values =
          field instanceof z.ZodEnum ? field.options : field instanceof z.ZodBoolean ? ['true', 'false'] : [];
        const words = as === undefined ? [] : Object.keys(texts['zh-CN'][as as Section] ?? {});
        for (const value of values) t.ok(words.includes(String(value)), `${type} ${path} ${String(value)}`);
      }
    }
  },
);

function fieldOf(schema: unknown, name: string): unknown {
  return schema instanceof z.ZodObject ? schema.shape[name] : undefined;
}

t.test('no sentence on an event repeats personal text', async (t) => {
  for (const [type, sentence] of Object.entries(texts['zh-CN'].event)) {
    const personal = allEvents[type]?.personal ?? [];
    for (const { path } of placeholders(sentence)) t.notOk(personal.includes(path), `${type} ${path}`);
  }
});

t.test('every refusal of the rules and every problem of the wire is worded', async (t) => {
  for (const code of [...REJECTION_CODES, ...API_PROBLEM_CODES]) t.ok(code in problems['zh-CN'], code);
});

t.test('no wording is left of a refusal that no rule gives any more', async (t) => {
  const worded = Object.keys({
    ...caseProblems,
    ...mediationProblems,
    ...configurationProblems,
    ...moveProblems,
    ...bondProblems,
    ...personProblems,
    ...lessonProblems,
    ...auditProblems,
    ...webhookProblems,
  });
  const known: readonly string[] = REJECTION_CODES;
  t.strictSame(
    worded.filter((code) => !known.includes(code)),
    [],
  );
});
