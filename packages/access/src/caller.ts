import type { Role } from '@linli/kernel';
import type { TokenScope } from './token-scope.js';

/** Languages the people of a street are answered in. */
export type Language = 'zh-CN' | 'en';

/** Who asks: one account in its one role, bound to a unit and to an area. */
export interface Caller {
  readonly accountId: string;
  readonly role: Role;
  /** The unit the caller acts for: a police station, a department, a street office, a committee. */
  readonly orgCode: string;
  /** The area the role is bound to, with everything below it. */
  readonly areaCode: string;
  readonly displayName: string;
  readonly language: Language;
  readonly via: 'session' | 'token';
  /** Of a token: what it may be used for at most. Absent: not narrowed. */
  readonly scope?: TokenScope;
}
