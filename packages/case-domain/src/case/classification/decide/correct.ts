import { demand, refuse } from '@linli/kernel';
import type { Facts } from '../../../facts.js';
import type { CaseEvent } from '../../events.js';
import { demandCase } from '../../policies/demand-case.js';
import { demandRole } from '../../policies/demand-role.js';
import type { CaseState } from '../../state.js';
import type { Correct, EntryGiven } from '../commands.js';
import { correctableText } from '../policies/correctable-text.js';
import { textAt } from '../policies/text-at.js';

/**
 * 55: an entry stays as it was written, and beside it stands what it should have said. The old text goes over as the
 * box it lies in: it is not opened, and it is erased with the person it is about.
 */
export function correct(command: Correct, state: CaseState, facts: Facts): CaseEvent[] {
  const file = demandCase(state);
  const { correctionId, field, standing, reason } = command;
  if (file.corrections.includes(correctionId)) return [];
  const entry = command.entry ?? refuse('ENTRY_UNKNOWN');
  const schema = correctableText(entry.type, field) ?? refuse('FIELD_NOT_CORRECTABLE', { field });
  const place = textAt(entry.data, field) ?? refuse('FIELD_NOT_CORRECTABLE', { field });
  demand(schema.safeParse(command.new).success, 'CORRECTION_TOO_LONG', { field });
  if (!isOwnAndFresh(entry, facts)) demandRole(facts, 'CW', 'SD');
  const old = standing ?? place.text;
  return [
    {
      type: 'FieldCorrected',
      data: {
        correctionId,
        target: entry.revision,
        targetType: entry.type,
        field,
        ...(place.personRef !== undefined && { personRef: place.personRef }),
        ...(old !== undefined && { old }),
        new: command.new,
        reason,
      },
    },
  ];
}

/** The server's own time counts, on both sides. */
function isOwnAndFresh({ by, recordedAt }: EntryGiven, facts: Facts): boolean {
  const age = Date.parse(facts.now) - Date.parse(recordedAt);
  const hours = facts.limits.at(recordedAt).own_correction;
  return by.id === facts.by.id && age <= hours * 3_600_000;
}
