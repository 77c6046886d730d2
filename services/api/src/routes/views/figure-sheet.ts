import { areaPathParameter, figureSheetQuery } from '@linli/contracts';
import { addSheet } from '../add-sheet.js';

/** The figures of an area and its parts as a table to take away. */
export const figureSheetRoute = addSheet({
  url: '/areas/:area/figures/sheet',
  tag: 'views',
  summary: 'Figures as XLSX or CSV 指标导出',
  params: areaPathParameter,
  query: figureSheetQuery,
  make: (application, caller, { area: areaCode }, query, language) =>
    application.figureSheet(caller, { areaCode, ...query }, language),
});
