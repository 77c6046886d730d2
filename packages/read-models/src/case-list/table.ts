import type {
  Channel,
  Confidentiality,
  DeclineReason,
  DueClass,
  Finding,
  Level,
  Outcome,
  Place,
  Risk,
  Stage,
  Supervision,
} from '@linli/case-domain';
import type { Performance } from '../case-stage/standing.js';
import { flag, instant, integer, json, nullable, text, texts, uuid } from '../projection/column.js';
import { defineTable, type Row } from '../projection/table.js';

/** What lists of due cases are sorted by: cases that have no due date yet come last. */
const DUE_OR_NEVER = "coalesce(due_at, 'infinity')";
const UNRESOLVED = 'WHERE resolved_at IS NULL';

/** One row per case: everything lists filter, sort and show by, and everything access to a case depends on. */
export const caseListTable = defineTable({
  name: 'case_list',
  columns: {
    caseId: uuid,
    caseNumber: text(),
    title: text(),
    titleBigrams: texts(),
    stage: text<Stage>(),
    performance: nullable(json<Performance>()),
    typeCode: text(),
    typeVersion: integer,
    areaPath: texts(),
    /** The codes of the path by level, for lists of one area in order; see `codesByLevel`. */
    districtCode: nullable(text()),
    streetCode: nullable(text()),
    communityCode: nullable(text()),
    gridCode: nullable(text()),
    place: json<Place>(),
    urgent: flag,
    risk: text<Risk>(),
    level: text<Level>(),
    /** Highest level the case has been worked at. */
    maxLevel: text<Level>(),
    confidentiality: text<Confidentiality>(),
    channel: text<Channel>(),
    reportCount: integer,
    openedAt: instant,
    openedBy: text(),
    acceptedAt: nullable(instant),
    declineReason: nullable(text<DeclineReason>()),
    dueClass: nullable(text<DueClass>()),
    /** The first resolution date of the case; never overwritten (I13). */
    originalDueAt: nullable(instant),
    /** The resolution date that counts now. */
    dueAt: nullable(instant),
    dueProvisional: flag,
    contactDueAt: nullable(instant),
    /** First contact made. */
    contactedAt: nullable(instant),
    /** Third failed attempt: the reporter cannot be reached. */
    unreachableAt: nullable(instant),
    finding: nullable(text<Finding>()),
    outcome: nullable(text<Outcome>()),
    resolvedAt: nullable(instant),
    resolvedBy: nullable(text()),
    verificationDueAt: nullable(instant),
    closedAt: nullable(instant),
    reopenUntil: nullable(instant),
    reopenCount: integer,
    leadUnit: nullable(text()),
    /** Account that signed for the work; before that the one that accepted the case. */
    handler: nullable(text()),
    /** Accounts that have acted on the case. */
    participants: texts(),
    /** Supporting and whistled units. */
    units: texts(),
    /** Police stations the case was handed over to, now or before. */
    policeStations: texts(),
    /** Accounts of the mediators appointed to the case. */
    mediators: texts(),
    dangerReported: flag,
    /** The supervision card that counts now, and the most the case ever had (I16). */
    supervision: text<Supervision>(),
    highestSupervision: text<Supervision>(),
    /** When the last event of the case was recorded. */
    changedAt: instant,
    /** What retention counts from: when last something was done on it, as it was told. */
    keptFrom: instant,
    /** What a moment of the past asks of a case: is it there, and is all of it told by then? */
    firstRecordedAt: instant,
    lastRecordedAt: instant,
    lastOccurredAt: instant,
    /** An event of it was recorded at another time than it occurred. */
    recordedApart: flag,
  },
  key: ['caseId'],
  indexes: [
    { name: 'case_list_by_area', on: 'USING gin (area_path)' },
    { name: 'case_list_by_title', on: 'USING gin (title_bigrams)' },
    { name: 'case_list_by_number', on: '(case_number)' },
    { name: 'case_list_by_opening', on: '(opened_at, case_id)' },
    { name: 'case_list_of_district', on: '(district_code, opened_at, case_id)' },
    { name: 'case_list_of_street', on: '(street_code, opened_at, case_id)' },
    { name: 'case_list_of_community', on: '(community_code, opened_at, case_id)' },
    { name: 'case_list_of_unit', on: '(lead_unit, opened_at, case_id)' },
    { name: 'case_list_with_police', on: "USING gin (police_stations) WHERE police_stations <> '{}'" },
    { name: 'case_list_with_mediator', on: "USING gin (mediators) WHERE mediators <> '{}'" },
    { name: 'case_list_contact_due', on: '(contact_due_at)' },
    // Whose retention is over: of what was worked on, and of what was not.
    { name: 'case_list_finished', on: "(kept_from) WHERE stage IN ('CLOSED', 'ARCHIVED')" },
    { name: 'case_list_turned_away', on: "(kept_from) WHERE stage IN ('DECLINED', 'WITHDRAWN')" },
    { name: 'case_list_due_in_district', on: `(district_code, ${DUE_OR_NEVER}, case_id) ${UNRESOLVED}` },
    { name: 'case_list_due_in_street', on: `(street_code, ${DUE_OR_NEVER}, case_id) ${UNRESOLVED}` },
    { name: 'case_list_due_in_community', on: `(community_code, ${DUE_OR_NEVER}, case_id) ${UNRESOLVED}` },
  ],
});
export type CaseRow = Row<typeof caseListTable>;
