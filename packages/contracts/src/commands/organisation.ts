import { z } from 'zod';
import { commandBody } from '../given.js';
import { line } from '../text.js';
import { areaCode, areaLevel, day, id, typeCode, unitCode, unitKind } from '../words.js';

/** 设立区划: an area below another one, from a day on. */
export const establishArea = commandBody('EstablishArea', {
  name: line(60),
  level: areaLevel,
  parentCode: areaCode,
  from: day,
});

/** 区划更名. */
export const renameArea = commandBody('RenameArea', { name: line(60), from: day });

/** 登记人口和工作人员数 of a community, as counted on a day. Nobody by name. */
export const countStaff = commandBody('CountStaff', {
  residents: z.int().min(0).max(1_000_000),
  workers: z.int().min(0).max(10_000),
});

/** 设立单位. `enforcing`: it may order somebody to rectify; `all`: no duty list is kept. */
export const establishUnit = commandBody('EstablishUnit', {
  name: line(80),
  kind: unitKind,
  areaCode,
  enforcing: z.boolean().default(false),
  duties: z.union([z.literal('all'), z.array(typeCode).max(100)]).default('all'),
});

/** 登记调解员: an entry of the register, with the term it is good for (People's Mediation Law 8, 9, 13, 14). */
export const registerMediator = commandBody('RegisterMediator', {
  committeeUnit: unitCode,
  termFrom: day,
  termTo: day,
});

export const areaPath = z.strictObject({ code: areaCode });
export const staffPath = z.strictObject({ code: areaCode, countedOn: day });
export const unitPath = z.strictObject({ unit: unitCode });
export const mediatorPath = z.strictObject({ mediatorId: id });
