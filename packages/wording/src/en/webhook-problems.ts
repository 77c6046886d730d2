/** Why a webhook is not accepted. */
export const webhookProblems = {
  WEBHOOK_UNKNOWN: { title: 'There is no such webhook', detail: 'Please reload the page and try again.' },
  WEBHOOK_EXISTS: {
    title: 'This id belongs to another webhook',
    detail: 'Please reload the page and register it anew.',
  },
  WEBHOOK_REMOVED_ALREADY: {
    title: 'This webhook was removed',
    detail: 'To go on telling the receiver, register it anew.',
  },
  WEBHOOK_AREA_TOO_SMALL: {
    title: 'The area is too small',
    detail: 'A receiver is told of a community or village at least, not of a single grid or household.',
  },
} as const;
