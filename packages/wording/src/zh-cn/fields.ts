/** Why a field was not accepted. */
export const field = {
  required: '此项必填',
  blank: '此项不能只有空格',
  too_short: '内容太短',
  too_long: '内容太长',
  too_few: '项数太少',
  too_many: '项数太多',
  number_out_of_range: '数值超出范围',
  not_a_uuid: '应为 UUID 标识',
  not_a_date: '应为有效的日期或时间（ISO 8601）',
  not_in_list: '不在可选范围内',
  wrong_type: '数据类型不对',
  wrong_form: '格式不对',
  unlawful_character: '含有不允许的字符',
  unknown_field: '没有这个字段',
  unknown_code: '没有这个代码',
  not_accepted: '此项未被接受',
} as const;
