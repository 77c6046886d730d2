export type { Environment } from './environment.js';
export { demandProduction, isProduction, type Process, ProductionRefused } from './production.js';
export { readSignInSettings, type SignInSettings, SignInSettingsInvalid } from './sign-in-settings.js';
export type { SingleSignOnSettings } from './single-sign-on-settings.js';
export { readWebhookSettings, type WebhookSettings, WebhookSettingsInvalid } from './webhook-settings.js';
