import { checkedBuildings, checkedBuildingsQuery } from '@linli/contracts';
import { addQuery, noParams } from '../add-query.js';

/** The buildings of an area, the one not looked at for longest first. */
export const checkedBuildingsRoute = addQuery({
  url: '/building-checks',
  tag: 'buildings',
  summary: 'Buildings and their last check 楼栋巡查情况',
  params: noParams,
  query: checkedBuildingsQuery,
  answer: checkedBuildings,
  handle: (application, caller, _, query) => application.checkedBuildings(caller, query),
});
