import { z } from 'zod';
import { type EventOf, event } from '../event-definition.js';
import { id, place } from '../vocabulary.js';

/** What is looked at in a building: dangers, who moved, cleanliness, what was left lying about. */
export const BUILDING_TOPICS = ['safety', 'people', 'hygiene', 'clutter'] as const;
export type BuildingTopic = (typeof BUILDING_TOPICS)[number];

/**
 * 楼栋巡查 (stream `buildingCheck-{id}`): a building was looked at. Nothing is written here about people: what was found
 * is in the report it became, and nobody counts who checks how often.
 */
export const buildingCheckEvents = {
  BuildingChecked: event(
    z.object({
      place: place.extend({ building: z.string() }),
      /** The report each finding became, by topic; empty: no change. */
      findings: z.object({
        safety: id.optional(),
        people: id.optional(),
        hygiene: id.optional(),
        clutter: id.optional(),
      }),
    }),
  ),
};
export type BuildingCheckEvent = EventOf<typeof buildingCheckEvents>;
