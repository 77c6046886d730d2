import type { AddRoute } from './add-command.js';
import { calendarsRoute } from './configuration/calendars.js';
import { changeDutiesRoute } from './configuration/change-duties.js';
import { limitsRoute } from './configuration/limits.js';
import { publishCalendarYearRoute } from './configuration/publish-calendar-year.js';
import { reviseCaseTypeRoute } from './configuration/revise-case-type.js';
import { setLimitRoute } from './configuration/set-limit.js';
import { setRetentionRoute } from './configuration/set-retention.js';
import { areasRoute } from './organisation/areas.js';
import { catalogueRoute } from './organisation/catalogue.js';
import { countStaffRoute } from './organisation/count-staff.js';
import { establishAreaRoute } from './organisation/establish-area.js';
import { establishUnitRoute } from './organisation/establish-unit.js';
import { registerMediatorRoute } from './organisation/register-mediator.js';
import { renameAreaRoute } from './organisation/rename-area.js';
import { reorganiseRoute } from './organisation/reorganise.js';
import { staffCountsRoute } from './organisation/staff-counts.js';
import { unitsRoute } from './organisation/units.js';
import { checkOutlinesRoute } from './outlines/check-outlines.js';
import { gridOutlinesRoute } from './outlines/grid-outlines.js';
import { importOutlinesRoute } from './outlines/import-outlines.js';
import { systemStateRoute } from './system/system-state.js';
import { pauseWebhookRoute } from './webhooks/pause-webhook.js';
import { registerWebhookRoute } from './webhooks/register-webhook.js';
import { removeWebhookRoute } from './webhooks/remove-webhook.js';
import { resumeWebhookRoute } from './webhooks/resume-webhook.js';
import { reviseWebhookRoute } from './webhooks/revise-webhook.js';
import { rotateWebhookSecretRoute } from './webhooks/rotate-webhook-secret.js';
import { tryWebhookAgainRoute } from './webhooks/try-webhook-again.js';
import { webhookListRoute } from './webhooks/webhook-list.js';

/** How the installation is set up: its areas, units and mediators, and the rules it goes by. */
export const administrationRoutes: readonly AddRoute[] = [
  areasRoute,
  establishAreaRoute,
  countStaffRoute,
  renameAreaRoute,
  establishUnitRoute,
  registerMediatorRoute,
  reorganiseRoute,
  staffCountsRoute,
  gridOutlinesRoute,
  checkOutlinesRoute,
  importOutlinesRoute,
  catalogueRoute,
  unitsRoute,
  calendarsRoute,
  limitsRoute,
  publishCalendarYearRoute,
  setLimitRoute,
  setRetentionRoute,
  reviseCaseTypeRoute,
  changeDutiesRoute,
  systemStateRoute,
  webhookListRoute,
  registerWebhookRoute,
  reviseWebhookRoute,
  rotateWebhookSecretRoute,
  pauseWebhookRoute,
  resumeWebhookRoute,
  tryWebhookAgainRoute,
  removeWebhookRoute,
];
