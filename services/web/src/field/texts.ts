import type { Language, Translated } from '../both/language.js';
import { useLanguage } from '../both/language.js';

const zhCN = {
  title: '上报',
  product: '邻里',
  other: 'English',
  loading: '正在打开…',
  signIn: { title: '登录', login: '账号', password: '密码', submit: '登录', busy: '正在登录…' },
  signOut: '退出',
  desk: '办公页面',
  form: {
    type: '什么事',
    moreTypes: '其他事项…',
    place: '在哪里',
    area: '网格或社区',
    chooseArea: '请选择',
    building: '楼栋或位置',
    buildingHint: '如：3 号楼 2 单元',
    text: '发生了什么',
    textHint: '看到、听到了什么？反映人的姓名和电话请写在下面，不要写在这里。',
    urgent: '紧急',
    urgentHint: '有人受伤、被困，或者马上会出危险',
    reporter: '反映人（可不填）',
    name: '姓名',
    phone: '电话',
    confidential: '反映人要求保密',
    confidentialHint: '办理单位和被反映的一方看不到反映人是谁',
    submit: '提交',
    submitting: '正在送出…',
    draft: '草稿已保存在本机',
    mustWrite: '请写一句发生了什么。',
    mustPlace: '请选择网格或社区。',
  },
  sent: {
    title: '已送达',
    text: (where: string) => `${where} 的诉求已进入待处理，社区工作者和街道分办员现在就能看到。`,
    another: '再报一件',
    pending: '查看待处理诉求',
  },
  problem: {
    unreachable: '没有送出：网络不通',
    unreachableText: '填写的内容保存在本机，没有丢失。网络恢复后再点一次“提交”，不会重复登记。',
    mayNot: '您的角色不登记诉求',
    mayNotText: '网格员、社区工作者、社区民警、街道分办员和回访员可以登记。',
    retry: '再试一次',
    number: '编号',
  },
};

type Texts = Translated<typeof zhCN>;

const en: Texts = {
  title: 'File a report',
  product: 'Linli',
  other: '中文',
  loading: 'Opening…',
  signIn: {
    title: 'Sign in',
    login: 'Account',
    password: 'Password',
    submit: 'Sign in',
    busy: 'Signing in…',
  },
  signOut: 'Sign out',
  desk: 'Desk pages',
  form: {
    type: 'What is it?',
    moreTypes: 'Something else…',
    place: 'Where is it?',
    area: 'Grid or community',
    chooseArea: 'Please choose',
    building: 'Building or spot',
    buildingHint: 'e.g. Building 3, entrance 2',
    text: 'What happened?',
    textHint: 'What was seen or heard? Put the reporter’s name and phone number below, not here.',
    urgent: 'Urgent',
    urgentHint: 'Somebody is hurt or trapped, or soon will be',
    reporter: 'Reporter (optional)',
    name: 'Name',
    phone: 'Phone',
    confidential: 'The reporter wants to stay unknown',
    confidentialHint: 'Those who handle it, and those it is about, will not see who reported it',
    submit: 'Submit',
    submitting: 'Sending…',
    draft: 'Draft kept on this phone',
    mustWrite: 'Please write a sentence about what happened.',
    mustPlace: 'Please choose a grid or community.',
  },
  sent: {
    title: 'Delivered',
    text: (where: string) =>
      `The report from ${where} is pending. Community workers and the street desk can see it now.`,
    another: 'File another',
    pending: 'See pending reports',
  },
  problem: {
    unreachable: 'Not sent: no connection',
    unreachableText:
      'What you wrote is kept on this phone. Submit again when the network is back; nothing will be filed twice.',
    mayNot: 'Your role does not file reports',
    mayNotText: 'Grid workers, community workers, police liaisons, street desks and callback staff do.',
    retry: 'Try again',
    number: 'Number',
  },
};

const texts: Readonly<Record<Language, Texts>> = { 'zh-CN': zhCN, en };

/** The texts of the phone page in the present language. */
export function useTexts(): Texts {
  return texts[useLanguage().language];
}
