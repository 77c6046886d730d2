import type { Language } from './language.js';
import type { CATEGORIES } from './reference.js';

/** What the letters of a type code stand for. */
export const categoryNames: Readonly<
  Record<Language, Readonly<Record<(typeof CATEGORIES)[number], string>>>
> = {
  'zh-CN': {
    FW: '房屋与设施',
    ZL: '租住管理',
    JF: '民间纠纷',
    HJ: '环境秩序',
    AQ: '公共安全',
    GA: '关爱服务',
    ZX: '咨询建议与队伍',
    QT: '其他',
  },
  en: {
    FW: 'Housing and facilities',
    ZL: 'Rental',
    JF: 'Disputes',
    HJ: 'Environment',
    AQ: 'Safety',
    GA: 'Care',
    ZX: 'Enquiries and conduct',
    QT: 'Other',
  },
};
