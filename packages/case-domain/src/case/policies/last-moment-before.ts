export { lastMomentBefore } from '@linli/calendar';
