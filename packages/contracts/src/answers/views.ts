import { z } from 'zod';
import { momentQuery } from '../moment.js';
import { flag, listOf, page, paging } from '../paging.js';
import { areaCode, day, instant, stage } from '../words.js';
import {
  caseList,
  dangerEntry,
  mediatorDiary,
  noticeList,
  obligationList,
  pendingGroup,
  whistleEntry,
} from './lists.js';

/** count · rate in [0, 1] · mean, so many each · so many for every thousand · hours. */
const figureUnit = z.enum(['count', 'rate', 'mean', 'per_thousand', 'hours']);

/** A number with what it is made of; a quotient of nothing has no value. */
export const figureValue = z
  .object({
    figure: z.string(),
    version: z.int(),
    unit: figureUnit,
    /** Left out, with everything it is made of, where a small number would give people away. */
    numerator: z.int().optional(),
    denominator: z.int().optional(),
    value: z.number().nullable(),
    /** Some of what is counted may still change the number. */
    provisional: z.literal(true).optional(),
    /** Too small to be shown to somebody outside the area. */
    suppressed: z.literal(true).optional(),
  })
  .meta({ id: 'FigureValue' });
export type FigureValue = z.infer<typeof figureValue>;

/** Figures of an area and of its parts. A part without a key lies directly at the area, so parts always add up. */
export const figures = z
  .object({
    total: z.array(figureValue),
    buckets: z.array(z.object({ key: z.string().nullable(), figures: z.array(figureValue) })),
  })
  .meta({ id: 'Figures' });
export type Figures = z.infer<typeof figures>;

const worded = z.object({ zh: z.string(), en: z.string() });

/** What a figure says, at one version. */
export const figureDefinition = z
  .object({
    id: z.string(),
    version: z.int(),
    unit: figureUnit,
    name: worded,
    definition: worded,
  })
  .meta({ id: 'FigureDefinition' });

export const figureRegister = z
  .object({
    items: z.array(figureDefinition),
    /** Versions that are not in force: what if they were. */
    proposed: z.array(figureDefinition),
  })
  .meta({ id: 'FigureRegister' });
export type FigureRegister = z.infer<typeof figureRegister>;

/** A period of days in Asia/Shanghai: the first, and the one after the last. */
const period = { from: day, to: day } as const;

export const areaPathParameter = z.strictObject({ area: areaCode });
export const viewQuery = { ...period } as const;

const figureId = z.string().regex(/^M\d{1,2}[\w-]{0,20}$/);

export const figuresQuery = {
  ...period,
  /** The period ends here if not before: what stands now, counted by this moment. */
  asOf: instant.exactOptional(),
  /** Instead: all of it as it stood at a moment. */
  ...momentQuery,
  /** By the areas below, by the narrowest areas (the grids, where one is known), or by type. */
  groupBy: z.enum(['child', 'grid', 'type']).exactOptional(),
  /** Only these; all of the register by default. */
  figures: listOf(figureId).exactOptional(),
} as const;

export const figureTrendQuery = {
  ...period,
  asOf: instant.exactOptional(),
  ...momentQuery,
  step: z.enum(['day', 'week', 'month']),
} as const;

/** A figure of one day, week or month after the other, each with the period it is of. */
export const figureTrend = z
  .object({ items: z.array(z.object({ from: day, to: day, value: figureValue })) })
  .meta({ id: 'FigureTrend' });
export type FigureTrend = z.infer<typeof figureTrend>;

export const figureMatrixQuery = { ...period, asOf: instant.exactOptional(), ...momentQuery } as const;

/** One figure by area and type at once. A cell that is not there counts nothing. */
export const figureMatrix = z
  .object({
    items: z.array(
      z.object({ area: z.string().nullable(), type: z.string().nullable(), value: figureValue }),
    ),
  })
  .meta({ id: 'FigureMatrix' });
export type FigureMatrix = z.infer<typeof figureMatrix>;

export const figurePath = areaPathParameter.extend({ figure: figureId });
export const figureCasesQuery = {
  ...period,
  asOf: instant.exactOptional(),
  ...momentQuery,
  part: z.enum(['numerator', 'denominator']).default('numerator'),
  ...paging,
} as const;

/** The kinds of file a table can be taken away as. */
export const sheetFormat = z.enum(['xlsx', 'csv']);
export const figureSheetQuery = { ...period, groupBy: z.enum(['child', 'type']) } as const;
export const figureCasesSheetQuery = {
  ...period,
  part: z.enum(['numerator', 'denominator']).default('numerator'),
  /** Only things of this type; empty: of none. */
  type: z.string().max(16).exactOptional(),
  /** Only things that lie directly at the area. */
  direct: flag.exactOptional(),
} as const;

/** One thing a figure counted. */
export const figureCase = z
  .object({
    fact: z.string(),
    reportId: z.string().nullable(),
    caseId: z.string().nullable(),
    caseNumber: z.string().nullable(),
    title: z.string().nullable(),
    areaPath: z.array(z.string()),
    typeCode: z.string().nullable(),
    at: instant,
  })
  .meta({ id: 'FigureCase' });

/** Exactly the things a figure counted. */
export const figureCases = page('FigureCases', figureCase);

/** 社区视图: what do I do next? */
export const communityView = z
  .object({
    dangers: z.array(dangerEntry),
    pending: z.array(pendingGroup),
    overdue: caseList,
    dueToday: caseList,
    rechecks: noticeList,
    sessions: mediatorDiary,
    obligations: obligationList,
    figures: z.array(figureValue),
  })
  .meta({ id: 'CommunityView' });
export type CommunityView = z.infer<typeof communityView>;

/** 街道视图: who is stuck where? */
export const streetView = z
  .object({
    flow: z.array(
      z
        .object({ area: z.string().nullable(), stage, cases: z.int(), overdue: z.int() })
        .meta({ id: 'FlowCell' }),
    ),
    whistles: z.array(whistleEntry),
    overdue: caseList,
    sessions: mediatorDiary,
    rechecks: noticeList,
    byCommunity: figures,
    byType: figures,
  })
  .meta({ id: 'StreetView' });
export type StreetView = z.infer<typeof streetView>;

/** 区级视图: is it working, where must we act? No names, no free text. */
export const districtView = z
  .object({ byStreet: figures, byType: figures, register: z.array(figureDefinition) })
  .meta({ id: 'DistrictView' });
export type DistrictView = z.infer<typeof districtView>;
