import { explanation, explanationQuery, figurePath } from '@linli/contracts';
import { addQuery } from '../add-query.js';

/** Why a number is what it is: its definition, and the events that made each thing count. */
export const figureExplanationRoute = addQuery({
  url: '/areas/:area/figures/:figure/explanation',
  tag: 'views',
  summary: 'Why a figure is what it is 指标溯源',
  params: figurePath,
  query: explanationQuery,
  answer: explanation,
  handle: (application, caller, { area: areaCode, figure }, query) =>
    application.explainFigure(caller, { areaCode, figure, ...query }),
});
