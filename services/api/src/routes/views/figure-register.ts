import { figureRegister } from '@linli/contracts';
import { addQuery, noParams } from '../add-query.js';

/** What every figure says, with its version. */
export const figureRegisterRoute = addQuery({
  url: '/figures',
  tag: 'views',
  summary: 'Register of figures 指标定义',
  params: noParams,
  query: {},
  answer: figureRegister,
  handle: async (application) => application.figureRegister(),
});
