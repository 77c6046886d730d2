export { type Action, actions } from './actions.js';
export type { Caller, Language } from './caller.js';
export {
  confidentialNoteFor,
  type Masking,
  maskingFor,
  PERSONAL_FIELDS,
  type PersonalField,
  type Showing,
} from './masking.js';
export { type Answer, mayDo } from './may-do.js';
export { policyInForce } from './policy.js';
export { maskingForPrint, type PrintAction, printedFields } from './printing.js';
export { isInScope, type Scope, scopeOf } from './scope.js';
export { nothingInParticular, type Subject } from './subject.js';
export { TOKEN_SCOPES, type TokenScope } from './token-scope.js';
