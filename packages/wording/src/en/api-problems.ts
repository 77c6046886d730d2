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
  QUERY_TOO_COSTLY: {
    title: 'This took too long and was given up',
    detail:
      'Please ask for a smaller area or a shorter period. If the service was only busy, try again later.',
  },
  OUTCOME_UNKNOWN: {
    title: 'Not known yet whether it was saved',
    detail: 'Please send the same request again; if it was saved, nothing is recorded twice.',
  },
  OVERTAKEN: {
    title: 'Many changed this at the same moment',
    detail: 'Nothing was saved. Please send the same request again.',
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
  OWN_ACCOUNT: {
    title: 'Not with your own account',
    detail: 'Ask another administrator, so that there is always one left.',
  },
  OUTLINES_REFUSED: {
    title: 'The outlines were not imported',
    detail: 'Findings in the way: {count}. Mend the file and import it again; nothing was written.',
  },
  LOGIN_TAKEN: { title: 'This login is taken', detail: 'Please choose another one.' },
  PASSWORD_TOO_SHORT: {
    title: 'The password is too short',
    detail: 'At least {min} characters; a long phrase is safer than odd symbols.',
  },
  PASSWORD_EASILY_GUESSED: {
    title: 'The password is easily guessed',
    detail:
      'It stands on a list of common or leaked passwords, or is made of common words, pinyin, dates, keys in a row or your login. Please use a long phrase of words that have nothing to do with one another.',
  },
  PASSWORD_UNCHANGED: {
    title: 'The new password is the present one',
    detail: 'Please choose a different one.',
  },
  PASSWORD_TO_BE_CHANGED: {
    title: 'Please set a password of your own first',
    detail: 'The present one was made for you by somebody else. It is good for setting one only you know.',
  },
  PASSWORD_TOO_LONG: { title: 'The password is too long', detail: 'At most {max} characters.' },
  ACCOUNT_UNKNOWN: { title: 'No such account', detail: 'The account does not exist or is disabled.' },
  PHOTO_DIFFERS: {
    title: 'The photo is not the one that was announced',
    detail: 'It may have been damaged on the way. Please send it again.',
  },
  HEADS_UNREADABLE: {
    title: 'No signed heads in this file',
    detail: '{file} holds no signed tree heads. It should be a heads.jsonl, one a line.',
  },
  LEDGER_NOT_HERE: {
    title: 'No ledger is open here',
    detail: 'An export carries signed proofs, and this service has no ledger. Export where linli up runs.',
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
  SECOND_FACTOR_REQUIRED: {
    title: 'A code is needed as well',
    detail: 'Please enter the code your authenticator app shows, or a recovery code.',
  },
  SECOND_FACTOR_WRONG: {
    title: 'The code was not accepted',
    detail:
      'Each code holds once and for half a minute. Please wait for the next one; check the clock of your phone.',
  },
  SECOND_FACTOR_NOT_SET_UP: {
    title: 'Two-step sign-in has to be set up first',
    detail: 'Your role needs it. You will want a phone with an authenticator app.',
  },
  SECOND_FACTOR_ALREADY_SET_UP: {
    title: 'Two-step sign-in is set up already',
    detail:
      'If you have lost phone and recovery codes, ask an administrator to remove it; then set it up anew.',
  },
  SINGLE_SIGN_ON_UNKNOWN: {
    title: 'No account here belongs to you',
    detail: 'Who you are is known, but no account of this system is tied to it. Ask an administrator.',
  },
  SINGLE_SIGN_ON_DISABLED: {
    title: 'Your account is not active',
    detail: 'The account tied to you is disabled or holds no post at present. Ask an administrator.',
  },
  SINGLE_SIGN_ON_WITHOUT_SECOND_FACTOR: {
    title: 'A second factor is needed as well',
    detail:
      'Your account needs one, and the unified sign-in did not ask for it. Please sign in with password and code.',
  },
  SINGLE_SIGN_ON_FAILED: {
    title: 'The unified sign-in did not work',
    detail: 'It took too long, was broken off or did not begin here. Please try once more.',
  },
  PASSWORD_WRONG: {
    title: 'The present password is wrong',
    detail: 'Please enter the password you sign in with now.',
  },
  IDENTITY_TAKEN: {
    title: 'Another account is tied to this identity',
    detail: 'Every identity belongs to one account. Please check the number.',
  },
  TOKEN_ALREADY_EXPIRED: {
    title: 'The token would have expired already',
    detail: 'Please give a time in the future.',
  },
  SIGNED_IN_NOWHERE: { title: 'There is no such session', detail: 'It may have ended already.' },
  TOKEN_UNKNOWN: { title: 'There is no such token', detail: 'It may belong to another account.' },
  TOKEN_ISSUED: {
    title: 'This token was issued already',
    detail: 'A token is shown once. If it was lost, revoke it and issue another one.',
  },
  WEBHOOK_URL_MALFORMED: {
    title: 'The address of the receiver cannot be used',
    detail:
      'Please give a whole http or https address, without a user name or a # part, an IP address in its usual form.',
  },
  WEBHOOK_NEEDS_HTTPS: {
    title: 'The address of the receiver has to be https',
    detail: 'In production only https addresses are told.',
  },
  WEBHOOK_PORT_REFUSED: {
    title: 'The port of the address is not allowed',
    detail: 'Nothing is sent to port {port}. Usually 443, 80 and ports from 1024 on are allowed.',
  },
  WEBHOOK_HOST_UNKNOWN: {
    title: 'The host of the address is not known',
    detail: 'The name servers know no host of this name. Please check it.',
  },
  WEBHOOK_ADDRESS_REFUSED: {
    title: 'The address of the receiver is not a public one',
    detail:
      'The host leads to an address nothing is sent to ({kind}). To reach a network inside the city, whoever runs Linli lists it in LINLI_WEBHOOK_ALLOWED_NETWORKS.',
  },
} as const;
