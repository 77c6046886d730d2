import { mediationBoard, mediationBoardQuery } from '@linli/contracts';
import { addQuery, noParams } from '../add-query.js';

/** Every mediation that goes on, by how far it is. */
export const mediationBoardRoute = addQuery({
  url: '/mediations',
  tag: 'mediation',
  summary: 'Mediations that go on 调解看板',
  params: noParams,
  query: mediationBoardQuery,
  answer: mediationBoard,
  handle: async (application, caller, _, query) => ({
    items: await application.mediationBoard(caller, query),
  }),
});
