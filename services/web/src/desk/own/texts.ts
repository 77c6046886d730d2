import { type Language, type Translated, useLanguage } from '../../both/language.js';

/** What the page of the own account says. */
const zhCN = {
  title: '我的账号',
  login: '登录名',
  secondFactor: '两步验证',
  on: '已设置',
  off: '未设置',
  codesLeft: (n: number) => `还有 ${n} 个恢复码`,
  lost: '手机和恢复码都已丢失时，请由系统管理员移除，然后重新设置。',
  setUp: '设置两步验证',
  setUpAbout: '先确认是您本人：请输入现在的密码。设置之后，您在其他设备上的登录会结束。',
  password: '密码',
  goOn: '继续',
  change: '修改密码',
  changeAbout: '至少 12 个字符，不用常见的密码；长的短语比复杂的符号更安全。您在其他设备上的登录会结束。',
  present: '现在的密码',
  next: '新密码',
  again: '再输一次新密码',
  differ: '两次输入的新密码不一样。',
  changed: '密码已修改，其他登录已结束',
  passwordChanged: '密码最近一次修改：',
  secondFactorChanged: '两步验证最近一次变动：',
  from: (device: string) => `从 ${device}`,
  byAdministrator: '由系统管理员办理',
  notYou: '不是您本人办的？请立即告知系统管理员。',
  sessions: '登录的设备',
  device: '设备',
  unknownDevice: '未知',
  since: '登录时间',
  lastSeen: '最近使用',
  here: '这里',
  end: '结束',
  endOf: (device: string, since: string) => `结束 ${device} ${since} 的登录`,
  ended: '已结束',
  signIns: '最近的登录',
  signInsAbout:
    '最近 20 次登录和登录失败。设备只在那次登录尚未结束时知道：记录里不保留设备、网络地址和输入的内容。有不是您本人的，请修改密码并告知系统管理员。',
  when: '时间',
  outcome: '结果',
  succeeded: '已登录',
  failed: (n: number) => (n === 1 ? '登录失败' : `登录失败 ${n} 次`),
  presentSession: '本次登录',
};

const en: Translated<typeof zhCN> = {
  title: 'My account',
  login: 'Login',
  secondFactor: 'Two-step sign-in',
  on: 'Set up',
  off: 'Not set up',
  codesLeft: (n) => (n === 1 ? '1 recovery code left' : `${n} recovery codes left`),
  lost: 'If you have lost phone and recovery codes, an administrator removes it; then you set it up anew.',
  setUp: 'Set up two-step sign-in',
  setUpAbout:
    'First show that it is you: enter your present password. Once set up, you are signed out on other devices.',
  password: 'Password',
  goOn: 'Go on',
  change: 'Change password',
  changeAbout:
    'At least 12 characters and none that is common; a long phrase is safer than odd symbols. You are signed out on other devices.',
  present: 'Present password',
  next: 'New password',
  again: 'New password once more',
  differ: 'The two new passwords differ.',
  changed: 'Password changed; signed out elsewhere',
  passwordChanged: 'Password last changed: ',
  secondFactorChanged: 'Two-step sign-in last changed: ',
  from: (device) => `from ${device}`,
  byAdministrator: 'by an administrator',
  notYou: 'It was not you? Please tell an administrator at once.',
  sessions: 'Where you are signed in',
  device: 'Device',
  unknownDevice: 'Unknown',
  since: 'Signed in',
  lastSeen: 'Last used',
  here: 'Here',
  end: 'End',
  endOf: (device, since) => `End the session on ${device} since ${since}`,
  ended: 'Ended',
  signIns: 'Latest sign-ins',
  signInsAbout:
    'The latest 20 sign-ins and failures. The device is known while that session lasts: no device, network address or typed text is kept on record. If one was not you, change your password and tell an administrator.',
  when: 'When',
  outcome: 'Outcome',
  succeeded: 'Signed in',
  failed: (n) => (n === 1 ? 'Failed' : `Failed ${n} times`),
  presentSession: 'This session',
};

const texts: Readonly<Record<Language, Translated<typeof zhCN>>> = { 'zh-CN': zhCN, en };

/** The texts of the own account in the present language. */
export function useOwnTexts(): Translated<typeof zhCN> {
  return texts[useLanguage().language];
}
