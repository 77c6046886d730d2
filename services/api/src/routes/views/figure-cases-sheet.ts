import { figureCasesSheetQuery, figurePath } from '@linli/contracts';
import { addSheet } from '../add-sheet.js';

/** Exactly the things a figure counted as a table to take away. */
export const figureCasesSheetRoute = addSheet({
  url: '/areas/:area/figures/:figure/cases/sheet',
  tag: 'views',
  summary: 'What a figure counted as XLSX or CSV 指标明细导出',
  params: figurePath,
  query: figureCasesSheetQuery,
  make: (application, caller, { area: areaCode, figure }, query, language) =>
    application.figureCasesSheet(caller, { areaCode, figure, ...query }, language),
});
