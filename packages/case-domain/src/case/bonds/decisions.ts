import { join, letGo, takeIn, unjoin } from './decide/join.js';
import { reassignByReorg } from './decide/reassign-by-reorg.js';
import { followChild, split } from './decide/split.js';
import { checkWatch, recordRelapse, startWatch } from './decide/watch.js';

/** How each command about ties between cases, and to the organisation, is decided. */
export const bondDecisions = {
  Join: join,
  Unjoin: unjoin,
  TakeIn: takeIn,
  LetGo: letGo,
  Split: split,
  FollowChild: followChild,
  StartWatch: startWatch,
  CheckWatch: checkWatch,
  RecordRelapse: recordRelapse,
  ReassignByReorg: reassignByReorg,
};
