import { z } from 'zod';
import { commandBody } from '../given.js';
import { areaCode, datum, day, id } from '../words.js';

/** The file: a GeoJSON FeatureCollection. What is wrong with it is a finding, each with its feature and reason. */
const collection = z.looseObject({ type: z.string().max(40), features: z.array(z.unknown()).max(20_000) });

/** 检查网格边界文件: what would stand in the way of taking it over. */
export const checkOutlines = z.strictObject({ datum, collection }).meta({ id: 'CheckOutlines' });

/** 导入网格边界: each feature outlines the grid its property `code` names. */
export const importOutlines = commandBody('ImportOutlines', { datum, from: day, collection });

export const outlineImportPath = z.strictObject({ importId: id });

/** Outlines of the grids of one area; of all without it. */
export const gridOutlinesQuery = { within: areaCode.optional() };
