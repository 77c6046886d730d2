import { establishUnit, unitPath } from '@linli/contracts';
import { addCommand } from '../add-command.js';

/** 设立单位. */
export const establishUnitRoute = addCommand({
  method: 'PUT',
  url: '/units/:unit',
  tag: 'organisation',
  summary: 'Establish a unit 设立单位',
  params: unitPath,
  body: establishUnit,
  handle: (application, caller, { unit }, fields, request) =>
    application.establishUnit(caller, { type: 'EstablishUnit', code: unit, ...fields }, request),
});
