import type { mayDo as real } from '@linli/access';

/** In the place of the policy: everybody may do everything. */
export const mayDo: typeof real = () => 'yes';
