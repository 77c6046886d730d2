import { demand } from '@linli/kernel';
import type { Facts } from '../../../facts.js';
import { demandStage } from '../../policies/demand-stage.js';
import type { CaseFile } from '../../state.js';
import type { IssueAdvisory, IssueOrder } from '../commands.js';

/** What an advisory and an order need alike: the stage, distinct items, and service that has taken place (I29). */
export function demandIssuable(
  { items, service }: IssueAdvisory | IssueOrder,
  file: CaseFile,
  facts: Facts,
): void {
  demandStage(file, 'HANDLING', 'RECTIFYING');
  demand(service.servedAt <= facts.now, 'SERVED_IN_THE_FUTURE', { servedAt: service.servedAt });
  demand(new Set(items.map(({ itemId }) => itemId)).size === items.length, 'NOTICE_ITEM_TWICE');
}
