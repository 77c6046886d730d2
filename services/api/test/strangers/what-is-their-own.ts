/**
 * Routes that answer a stranger with something of the stranger's own, or with what is no secret. Every other route must
 * refuse; a new one too, until it stands here for a reason.
 */
export const answersWithTheirOwn: ReadonlySet<string> = new Set([
  // Who I am
  'POST /api/session',
  'GET /api/session',
  'DELETE /api/session',
  'GET /api/session/account',
  'DELETE /api/session/all/{sessionId}',
  'PUT /api/session/password',
  'POST /api/session/second-factor',
  'POST /api/session/second-factor/confirmation',
  'GET /api/session/provider',
  'GET /api/session/provider/start',
  'GET /api/session/provider/callback',
  // Lists, cut to what the caller may see: empty of anything of the first area
  'GET /api/cases',
  'GET /api/reports',
  'GET /api/pending-reports',
  'GET /api/tasks',
  'GET /api/notices',
  'GET /api/sessions',
  'GET /api/mediations',
  'GET /api/obligations',
  'GET /api/access-log',
  'GET /api/erasures',
  'GET /api/retention-due',
  'GET /api/building-checks',
  'GET /api/visits',
  'GET /api/audits',
  'GET /api/rule-check',
  'GET /api/rule-check/progress',
  // What was learned from cases, told so that nobody is recognised
  'GET /api/lessons',
  'GET /api/lessons/{lessonId}',
  'PUT /api/lessons/{lessonId}/commentaries/{commentaryId}',
  // The organisation, the rules and the catalogue are public within the installation
  'GET /api/figures',
  'GET /api/areas',
  'GET /api/units',
  'GET /api/mediators',
  'GET /api/staff-counts',
  'GET /api/grid-outlines',
  'GET /api/case-types',
  'GET /api/calendars',
  'GET /api/limits',
  'GET /api/retention-schedules',
  // A rule of the whole installation, which the district sets
  'PUT /api/retention-schedules/{class}',
  // What proves the log: hashes, a public key and a program
  'GET /api/ledger/{part}',
  // The state of the machinery, without anything of a case
  'GET /api/system',
]);

/** What is asked by people nobody knows yet. */
export const beforeSignIn: ReadonlySet<string> = new Set([
  'POST /api/session',
  'GET /api/session',
  'DELETE /api/session',
  'POST /api/session/second-factor',
  'POST /api/session/second-factor/confirmation',
  'GET /api/session/provider',
  'GET /api/session/provider/start',
  'GET /api/session/provider/callback',
]);

/** What the administrator of the installation does, wherever the administrator's own area lies. */
export const ofTheInstallation: ReadonlySet<string> = new Set([
  'GET /api/accounts',
  'PUT /api/accounts/{accountId}',
  'DELETE /api/accounts/{accountId}',
  'GET /api/accounts/{accountId}/events',
  'GET /api/accounts/{accountId}/posts',
  'PUT /api/accounts/{accountId}/post',
  'PUT /api/accounts/{accountId}/password',
  'DELETE /api/accounts/{accountId}/sessions',
  'GET /api/accounts/{accountId}/tokens',
  'PUT /api/accounts/{accountId}/tokens/{tokenId}',
  'DELETE /api/accounts/{accountId}/tokens/{tokenId}',
  'DELETE /api/accounts/{accountId}/second-factor',
  'PUT /api/accounts/{accountId}/identity',
  'PUT /api/areas/{code}',
  'PUT /api/areas/{code}/name',
  'PUT /api/units/{unit}',
  'PUT /api/units/{unit}/duties',
  'PUT /api/mediators/{mediatorId}',
  'PUT /api/reorganisations/{reorganisationId}',
  'PUT /api/grid-outline-imports/{importId}',
  'PUT /api/grid-outline-imports/{importId}/check',
  'PUT /api/calendars/{year}',
  'PUT /api/limits/{name}',
  'PUT /api/case-types/{code}/revisions/{version}',
  'GET /api/webhooks',
  'PUT /api/webhooks/{webhookId}',
  'POST /api/webhooks/{webhookId}/terms',
  'POST /api/webhooks/{webhookId}/secret',
  'POST /api/webhooks/{webhookId}/pause',
  'POST /api/webhooks/{webhookId}/resumption',
  'POST /api/webhooks/{webhookId}/another-try',
  'POST /api/webhooks/{webhookId}/removal',
]);

const AREA = { name: '新社区', level: 'community', parentCode: '370199001', from: '2026-12-01' };
const WEBHOOK = {
  name: '热线平台',
  url: 'https://203.0.113.9/hook',
  areaCode: '370199001',
  events: ['stage_changed'],
};
const outlines = { datum: 'CGCS2000', collection: { type: 'FeatureCollection', features: [] } };

/** What would be sent by those who may. Nobody sent it in the first area, which is as it was. */
export const bodiesNobodySent: Readonly<Record<string, object>> = {
  'PUT /api/accounts/{accountId}/post': { role: 'CW', areaCode: '370199001001', orgCode: '370199001001' },
  'PUT /api/accounts/{accountId}/tokens/{tokenId}': {
    label: '月报',
    scope: 'read-figures',
    expiresAt: '2099-01-01T00:00:00.000Z',
  },
  'POST /api/audits/{auditId}/reaudit': { on: '2099-01-15' },
  'PUT /api/areas/{code}': AREA,
  'PUT /api/areas/{code}/name': { name: '新名', from: '2026-12-01' },
  'PUT /api/units/{unit}': { name: '新单位', kind: 'department', areaCode: '370199001' },
  'PUT /api/units/{unit}/duties': { duties: ['FW01'], from: '2026-12-01' },
  'PUT /api/mediators/{mediatorId}': {
    committeeUnit: '370199001001-committee',
    termFrom: '2026-01-01',
    termTo: '2027-12-31',
  },
  'PUT /api/reorganisations/{reorganisationId}': {
    effectiveFrom: '2026-12-01',
    moves: [{ from: '370199001001', to: '370199001002' }],
  },
  'PUT /api/grid-outline-imports/{importId}': { ...outlines, from: '2026-12-01' },
  'PUT /api/grid-outline-imports/{importId}/check': outlines,
  'PUT /api/calendars/{year}': {
    restDays: [{ date: '2031-01-01', name: '元旦' }],
    makeupWorkdays: [],
    source: '国办发明电〔2030〕9号',
    publishedOn: '2030-11-05',
  },
  'PUT /api/webhooks/{webhookId}': WEBHOOK,
  'POST /api/webhooks/{webhookId}/terms': WEBHOOK,
  'PUT /api/retention-schedules/{class}': { years: 2, from: '2026-12-01', basis: '区档〔2026〕3号' },
  'PUT /api/limits/{name}': { value: 25, from: '2026-12-01', basis: '区规〔2026〕3号' },
  'PUT /api/case-types/{code}/revisions/{version}': {
    changes: { dueClass: 'G' },
    from: '2026-12-01',
    reason: '区规〔2026〕4号',
  },
};
