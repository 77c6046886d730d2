import { buildingCheckPath, checkBuilding } from '@linli/contracts';
import { addCommand } from '../add-command.js';

/** 楼栋巡查. */
export const checkBuildingRoute = addCommand({
  method: 'PUT',
  url: '/building-checks/:checkId',
  tag: 'buildings',
  summary: 'Check a building 楼栋巡查',
  params: buildingCheckPath,
  body: checkBuilding,
  handle: (application, caller, path, fields, request) =>
    application.checkBuilding(caller, { ...path, ...fields }, request),
});
