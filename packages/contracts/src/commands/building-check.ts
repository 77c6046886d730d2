import { z } from 'zod';
import { commandBody, placeGiven } from '../given.js';
import { line } from '../text.js';
import { id } from '../words.js';

/** 楼栋巡查: no finding means no change. What was found is told in the report it became, filed under that id. */
export const checkBuilding = commandBody('CheckBuilding', {
  place: placeGiven.extend({ building: line(40) }),
  findings: z
    .strictObject({
      safety: id.exactOptional(),
      people: id.exactOptional(),
      hygiene: id.exactOptional(),
      clutter: id.exactOptional(),
    })
    .default({}),
});

export const buildingCheckPath = z.strictObject({ checkId: id });
