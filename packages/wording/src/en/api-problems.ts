/** What the service itself has to say, whatever the matter. `detail` tells what to do now. */
export const apiProblems = {
  VALIDATION_FAILED: {
    title: 'Some fields were not accepted',
    detail: 'Please correct what is named and send it again.',
  },
  MALFORMED_REQUEST: {
    title: 'The request could not be read',
    detail: 'The body of the request is not valid JSON.',
  },
  UNAUTHENTICATED: { title: 'Please sign in', detail: 'You are not signed in, or your session has ended.' },
  SIGN_IN_REFUSED: {
    title: 'Not signed in',
    detail: 'Login or password is wrong, or the account is disabled.',
  },
  FORBIDDEN: { title: 'Not allowed', detail: 'Your role may not do this.' },
  CROSS_SITE_REQUEST: {
    title: 'The request came from elsewhere',
    detail: 'Please use the pages of this system.',
  },
  NOT_FOUND: { title: 'Not found', detail: 'There is no such thing, or it is outside your area of work.' },
  METHOD_NOT_ALLOWED: { title: 'Method not allowed', detail: 'Please see the reference.' },
  STALE_REVISION: {
    title: 'The case has moved on',
    detail: 'Somebody worked on the case after you opened it. Please look at what is new first.',
  },
  PRECONDITION_REQUIRED: {
    title: 'The revision is missing',
    detail: "Please name the revision you saw in If-Match, so that nobody's work is overlooked.",
  },
  IDEMPOTENCY_KEY_REQUIRED: {
    title: 'The key of the request is missing',
    detail: 'Please give a UUID in Idempotency-Key, the same one when you send the request again.',
  },
  PAYLOAD_TOO_LARGE: {
    title: 'The request is too large',
    detail: 'Please shorten the text; photos are uploaded by themselves.',
  },
  UNSUPPORTED_MEDIA_TYPE: { title: 'Unsupported content type', detail: 'Please send application/json.' },
  TOO_MANY_REQUESTS: { title: 'Too many attempts', detail: 'Please wait before you try again.' },
  READ_MODEL_BEHIND: {
    title: 'The view is catching up',
    detail: 'What you did is saved and will show shortly. Please reload in a moment.',
  },
  OUTCOME_UNKNOWN: {
    title: 'Not known yet whether it was saved',
    detail: 'Please send the same request again; if it was saved, nothing is recorded twice.',
  },
  UNAVAILABLE: {
    title: 'The service is not available',
    detail: 'Please try again later, and keep what was not delivered.',
  },
  INTERNAL: {
    title: 'Something went wrong on our side',
    detail: 'It has been recorded. If you need help, please quote the number shown.',
  },

  CHARACTER_NOT_PRINTABLE: {
    title: 'There is a character that cannot be printed',
    detail:
      'No font has: {characters}. So that nothing is missing on paper, the document was not made; please use a form that can be printed, or write the document by hand.',
  },
  DOCUMENT_PERSON_ERASED: {
    title: 'The personal data was erased',
    detail:
      'It was erased as the law requires, so this document cannot be made again; please use the copy on paper.',
  },
  SESSION_NOT_HELD: {
    title: 'There are no minutes of this session yet',
    detail: 'Please record what happened in it first, then print the minutes.',
  },

  REFUSED: { title: 'Not possible at present', detail: 'Please look at how the case stands.' },

  LOGIN_INVALID: {
    title: 'This login cannot be used',
    detail:
      'A login has 2 to 40 letters, digits, dots, underscores or hyphens and begins with a letter or digit.',
  },
  POST_IN_THE_PAST: {
    title: 'The past stays as it was',
    detail: 'A post can begin now or later. What was recorded before carries the post held then.',
  },
  POST_ENDS_BEFORE_IT_BEGINS: {
    title: 'The post would end before it begins',
    detail: 'Please give an end after the beginning.',
  },
  LOGIN_TAKEN: { title: 'This login is taken', detail: 'Please choose another one.' },
  PASSWORD_TOO_SHORT: {
    title: 'The password is too short',
    detail: 'At least {min} characters; a long phrase is safer than odd symbols.',
  },
  PASSWORD_TOO_LONG: { title: 'The password is too long', detail: 'At most {max} characters.' },
  ACCOUNT_UNKNOWN: { title: 'No such account', detail: 'The account does not exist or is disabled.' },
  PHOTO_DIFFERS: {
    title: 'The photo is not the one that was announced',
    detail: 'It may have been damaged on the way. Please send it again.',
  },
  PHOTO_NOT_HERE: {
    title: 'There is no such photo',
    detail: 'It has not come from the phone yet, or it is not for you to see.',
  },
  PHOTO_OFFSET_WRONG: {
    title: 'This is not the next part of the photo',
    detail: 'Please ask how much has come, and go on from there.',
  },
  PHOTO_TOO_LARGE: {
    title: 'The photo is too large',
    detail: 'A photo may have 10 MB at most. Please make it smaller.',
  },
  PHOTO_UNREADABLE: {
    title: 'This is not a photo that can be read',
    detail: 'Please use a JPEG, PNG, WebP or HEIC photo, or take it again.',
  },
  REORGANISATION_WITHOUT_MOVES: {
    title: 'The reorganisation is empty',
    detail: 'Please say which area becomes part of which.',
  },
} as const;
