/** Why a field was not accepted. */
export const field = {
  required: 'is required',
  blank: 'must not be blank',
  too_short: 'is too short',
  too_long: 'is too long',
  too_few: 'has too few entries',
  too_many: 'has too many entries',
  number_out_of_range: 'is out of range',
  not_a_uuid: 'must be a UUID',
  not_a_date: 'must be a valid date or time (ISO 8601)',
  not_in_list: 'is not one of the choices',
  wrong_type: 'has the wrong type',
  wrong_form: 'has the wrong form',
  unlawful_character: 'contains a character that is not allowed',
  unknown_field: 'is not a known field',
  unknown_code: 'is not a known code',
  not_accepted: 'was not accepted',
} as const;
