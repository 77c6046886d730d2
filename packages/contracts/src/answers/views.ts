import { z } from 'zod';
import { page, paging } from '../paging.js';
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

export const figureRegister = z.object({ items: z.array(figureDefinition) }).meta({ id: 'FigureRegister' });

/** A period of days in Asia/Shanghai: the first, and the one after the last. */
const period = { from: day, to: day } as const;

export const areaPathParameter = z.strictObject({ area: areaCode });
export const viewQuery = { ...period } as const;

export const figuresQuery = {
  ...period,
  /** As it was known at this moment. */
  asOf: instant.exactOptional(),
  groupBy: z.enum(['child', 'type']).exactOptional(),
} as const;

const figureId = z.string().regex(/^M\d{1,2}[\w-]{0,20}$/);
export const figurePath = areaPathParameter.extend({ figure: figureId });
export const figureCasesQuery = {
  ...period,
  asOf: instant.exactOptional(),
  part: z.enum(['numerator', 'denominator']).default('numerator'),
  ...paging,
} as const;

/** Exactly the things a figure counted. */
export const figureCases = page(
  'FigureCases',
  z
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
    .meta({ id: 'FigureCase' }),
);

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
