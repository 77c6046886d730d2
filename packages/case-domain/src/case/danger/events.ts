import { z } from 'zod';
import { event, personalText } from '../../event-definition.js';
import { id, instant } from '../../vocabulary.js';

/** 激化风险报告: any role, one tap; police liaison and community are alarmed at once (People's Mediation Law 25). */
export const dangerEvents = {
  DangerReported: event(z.object({ dangerId: id, text: personalText(1000), acknowledgeBy: instant })),
  DangerAcknowledged: event(z.object({ dangerId: id })),
};
