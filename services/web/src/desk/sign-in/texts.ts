import type { SingleSignOnRefusal } from '../../both/arrival.js';
import { type Language, type Translated, useLanguage } from '../../both/language.js';

const refusalsZh: Readonly<Record<SingleSignOnRefusal, string>> = {
  SINGLE_SIGN_ON_UNKNOWN: '已确认您的身份，但这里没有与之对应的账号，请联系系统管理员。',
  SINGLE_SIGN_ON_DISABLED: '对应的账号已停用或者目前没有任职，请联系系统管理员。',
  SINGLE_SIGN_ON_WITHOUT_SECOND_FACTOR: '您的账号须使用两步验证，而统一认证没有进行，请用密码和验证码登录。',
  SINGLE_SIGN_ON_FAILED: '可能已超时、被中断，或者不是从这里开始的，请重新登录。',
};
const refusalsEn: Translated<typeof refusalsZh> = {
  SINGLE_SIGN_ON_UNKNOWN:
    'Who you are is known, but no account here is tied to it. Please ask an administrator.',
  SINGLE_SIGN_ON_DISABLED:
    'The account tied to you is disabled or holds no post at present. Please ask an administrator.',
  SINGLE_SIGN_ON_WITHOUT_SECOND_FACTOR:
    'Your account needs a second factor and none was asked for. Please sign in with password and code.',
  SINGLE_SIGN_ON_FAILED: 'It took too long, was broken off or did not begin here. Please try once more.',
};

/** What signing in says beyond login and password. */
const zhCN = {
  by: (provider: string) => `用${provider}登录`,
  notSignedIn: '没有登录',
  refusals: refusalsZh,
  code: '验证码',
  codeHint: '身份验证器显示的 6 位数字，或者一个恢复码',
  back: '换一个账号',
  ownPasswordAbout:
    '现在的密码是别人替您设的。请设置一个只有您知道的密码：至少 12 个字符，用几个互不相干的词组成的长短语。',
  next: '新密码',
  again: '再输一次新密码',
  differ: '两次输入的新密码不一样。',
  show: '显示密码',
  setUp: '设置两步验证',
  setUpAbout:
    '登录时除密码外再输入手机上的验证码：密码被人知道，也登录不了。请先在手机上装好身份验证器应用（TOTP）。',
  begin: '开始设置',
  scan: '1. 用身份验证器扫描二维码',
  qrCode: '二维码，内容与下面的密钥相同',
  orType: '不能扫描时，手工输入密钥：',
  enter: '2. 输入它显示的 6 位数字',
  confirm: '确认',
  recovery: '恢复码',
  recoveryAbout:
    '手机不在身边时，一个恢复码可以代替一次验证码。请现在抄下或打印，放在安全的地方；关闭后不再显示。',
  kept: '已经收好，继续',
};

const en: Translated<typeof zhCN> = {
  by: (provider) => `Sign in with ${provider}`,
  notSignedIn: 'Not signed in',
  refusals: refusalsEn,
  code: 'Code',
  codeHint: 'The six digits your authenticator app shows, or a recovery code',
  back: 'Another account',
  ownPasswordAbout:
    'The present password was made for you. Please set one that only you know: at least 12 characters, a long phrase of words that have nothing to do with one another.',
  next: 'New password',
  again: 'New password once more',
  differ: 'The two new passwords differ.',
  show: 'Show password',
  setUp: 'Set up two-step sign-in',
  setUpAbout:
    'Beside the password you enter a code from your phone: whoever learns the password still cannot sign in. Have an authenticator app (TOTP) on your phone first.',
  begin: 'Begin',
  scan: '1. Scan the QR code with the app',
  qrCode: 'QR code with the same content as the key below',
  orType: 'If you cannot scan, type this key:',
  enter: '2. Enter the six digits it shows',
  confirm: 'Confirm',
  recovery: 'Recovery codes',
  recoveryAbout:
    'When your phone is not at hand, one of these does once instead of a code. Write them down or print them now and keep them safe; once closed they are not shown again.',
  kept: 'I have kept them, go on',
};

const texts: Readonly<Record<Language, Translated<typeof zhCN>>> = { 'zh-CN': zhCN, en };

/** The texts of signing in, in the present language. */
export function useSignInTexts(): Translated<typeof zhCN> {
  return texts[useLanguage().language];
}
