import { addSupport } from './decide/add-support.js';
import { releaseSupport } from './decide/release-support.js';
import { replySupport } from './decide/reply-support.js';

/** How each command about supporting units is decided. */
export const supportDecisions = {
  AddSupport: addSupport,
  ReplySupport: replySupport,
  ReleaseSupport: releaseSupport,
};
