import type { Caller } from '@linli/access';

/** Who acts where nobody does: the system's own clocks. */
export const systemCaller: Caller = {
  accountId: 'system',
  role: 'SYS',
  orgCode: 'linli',
  areaCode: '',
  displayName: 'linli',
  language: 'zh-CN',
  via: 'token',
};
