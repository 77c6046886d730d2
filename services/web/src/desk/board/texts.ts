import { type Language, type Translated, useLanguage } from '../../both/language.js';

const zhCN = {
  title: '调解看板',
  about: '每张卡片是一件正在调解的纠纷，看它在等什么。拖到下一列，或在卡片上选择，就打开要填的内容。',
  phases: {
    unassigned: '待分派',
    consent: '约谈',
    sessions: '调解中',
    signing: '待签',
    performing: '履行',
    callback: '回访',
  },
  parties: (n: number) => `当事人 ${n} 方`,
  refused: (n: number) => `${n} 方不同意`,
  session: '下次调解',
  until: '调解期限',
  performUntil: '履行期限',
  move: '移到…',
  moveCard: (title: string) => `移动：${title}`,
  cannot: (action: string) => `现在不能${action}`,
  understood: '知道了',
  openCase: '打开案件',
};

const en: Translated<typeof zhCN> = {
  title: 'Board of mediations',
  about:
    'Each card is a dispute being mediated, in the column of what it waits for. Drag it on, or choose on the card: the form opens.',
  phases: {
    unassigned: 'To be assigned',
    consent: 'Talks',
    sessions: 'In mediation',
    signing: 'To be signed',
    performing: 'Performance',
    callback: 'Follow-up',
  },
  parties: (n: number) => `${n} parties`,
  refused: (n: number) => `${n} refused`,
  session: 'Next session',
  until: 'Mediation until',
  performUntil: 'Perform until',
  move: 'Move to…',
  moveCard: (title: string) => `Move: ${title}`,
  cannot: (action: string) => `Not possible now: ${action}`,
  understood: 'All right',
  openCase: 'Open the case',
};

const texts: Readonly<Record<Language, Translated<typeof zhCN>>> = { 'zh-CN': zhCN, en };

/** The texts of the board in the present language. */
export function useBoardTexts(): Translated<typeof zhCN> {
  return texts[useLanguage().language];
}
