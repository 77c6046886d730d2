import type { Language, Translated } from '../both/language.js';
import { useLanguage } from '../both/language.js';

const zhCN = {
  title: '上报',
  product: '邻里',
  other: 'English',
  loading: '正在打开…',
  signIn: {
    title: '登录',
    login: '账号',
    password: '密码',
    code: '验证码（身份验证器上的 6 位数字，或者一个恢复码）',
    next: '现在的密码是别人替您设的，请设置自己的密码（至少 12 个字符）',
    show: '显示密码',
    submit: '登录',
    busy: '正在登录…',
    by: (provider: string) => `用${provider}登录`,
    refusals: {
      SINGLE_SIGN_ON_UNKNOWN: '已确认您的身份，但这里没有与之对应的账号，请联系系统管理员。',
      SINGLE_SIGN_ON_DISABLED: '对应的账号已停用或者目前没有任职，请联系系统管理员。',
      SINGLE_SIGN_ON_WITHOUT_SECOND_FACTOR: '您的账号须使用两步验证，请用密码和验证码登录。',
      SINGLE_SIGN_ON_FAILED: '统一认证没有完成，请重新登录。',
    },
  },
  signOut: '退出',
  desk: '办公页面',
  here: '手机页面',
  elsewhere: '其他',
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
    mustChoose: '当场化解的，请先选择是什么事。',
    mustSay: '请写明当场是怎样解决的。',
    alike: (count: number) => `这里已有 ${count} 件同类诉求在等待处理。仍可提交，社区会一并处理。`,
  },
  sent: {
    title: '已送达',
    text: (where: string) => `${where} 的诉求已进入待处理，社区工作者和街道分办员现在就能看到。`,
    another: '再报一件',
    keptText: '正在送出。没有网络也不会丢失，恢复网络后自动送达，不会重复登记。',
    mine: '我的上报',
  },
  photo: {
    title: '照片',
    take: '拍照',
    choose: '从相册选',
    busy: '正在处理照片…',
    failed: '有照片没能加上：无法识别，或者手机存储已满。',
    numbered: (number: number) => `照片 ${number}`,
    remove: (number: number) => `去掉照片 ${number}`,
  },
  settling: {
    title: '已当场化解',
    hint: '低风险的小事，现场已经解决',
    how: '怎样解决的',
    photo: '请拍一张现场照片作为凭据。',
  },
  places: { write: '上报', check: '楼栋巡查', list: '我的上报' },
  check: {
    title: '楼栋巡查',
    about: '没有变化，点一下就好；发现情况，写成一条诉求。最久没看的楼栋在前面。',
    list: '巡查过的楼栋',
    another: '其他楼栋',
    building: '楼栋',
    noChange: '无变化',
    something: '有情况…',
    found: '发现了什么？没有就不用选。',
    writeReport: '写成诉求',
    mustName: '请写明是哪一栋楼。',
    and: '、',
    foundAt: (topics: string) => `巡查发现：${topics}。提交后同时登记这次巡查。`,
    topics: { safety: '安全隐患', people: '人员变动', hygiene: '卫生状况', clutter: '新增杂物' },
  },
  outbox: {
    title: '我的上报',
    list: '我的上报',
    empty: '本机还没有上报记录。',
    kept: '已保存在本机',
    sending: (at: number, of: number) => `正在上传 ${at}-${of}`,
    waiting: (count: number) => `${count} 件待送`,
    offline: (count: number) => (count === 0 ? '离线' : `离线 · ${count} 件待送`),
    stuck: (count: number) => `${count} 件需要修改后再送`,
    signInAgain: '重新登录后继续送',
    photos: (sent: number, all: number) => `照片 ${sent}/${all}`,
    attempts: (count: number) => `已尝试 ${count} 次`,
    became: (status: string, caseNumber: string | undefined) =>
      caseNumber !== undefined
        ? `已送达 · 案号 ${caseNumber}`
        : status === 'ANSWERED'
          ? '已送达 · 已答复'
          : status === 'DECLINED'
            ? '已送达 · 不予受理'
            : '已送达 · 等待立案',
    notSettled: '已送达，但没能登记为当场化解',
    open: '查看案件',
    sendNow: '立即送出',
    edit: '修改',
    delete: '删除',
    deleted: (where: string) => `已删除：${where}`,
    undo: '撤销',
    leaving: (count: number) =>
      `还有 ${count} 件没有送出。退出后仍保存在本机，您再次登录后继续送。现在退出吗？`,
    room: (used: string, quota: string) => `本机存储：已用 ${used} MB，可用 ${quota} MB`,
    newVersion: '有新版本',
    reload: '更新',
  },
  broken: {
    title: '页面打不开了',
    text: '等待送出的内容都在，没有丢。请重新打开；如果还是不行，可能是没写完的那份填写出了问题，可以放弃它。',
    again: '重新打开',
    withoutDraft: '放弃没写完的一份，重新打开',
  },
  problem: {
    unreachable: '没有成功',
    unreachableText: '网络不通，或者手机存储已满。填写的内容还在，请稍候再试。',
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
    code: 'Code (the six digits of your authenticator app, or a recovery code)',
    next: 'The present password was made for you. Your own new one (at least 12 characters)',
    show: 'Show password',
    submit: 'Sign in',
    busy: 'Signing in…',
    by: (provider) => `Sign in with ${provider}`,
    refusals: {
      SINGLE_SIGN_ON_UNKNOWN:
        'Who you are is known, but no account here is tied to it. Please ask an administrator.',
      SINGLE_SIGN_ON_DISABLED:
        'The account tied to you is disabled or holds no post at present. Please ask an administrator.',
      SINGLE_SIGN_ON_WITHOUT_SECOND_FACTOR:
        'Your account needs a second factor. Please sign in with password and code.',
      SINGLE_SIGN_ON_FAILED: 'The unified sign-in did not work. Please try once more.',
    },
  },
  signOut: 'Sign out',
  desk: 'Desk pages',
  here: 'Phone pages',
  elsewhere: 'Elsewhere',
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
    mustChoose: 'What was settled on the spot needs a type: please choose what it is.',
    mustSay: 'Please say how it was settled.',
    alike: (count: number) =>
      `${count === 1 ? 'A report' : `${count} reports`} of the same kind from here ${count === 1 ? 'is' : 'are'} pending. You can still submit; the community takes them together.`,
  },
  sent: {
    title: 'Delivered',
    text: (where: string) =>
      `The report from ${where} is pending. Community workers and the street desk can see it now.`,
    another: 'File another',
    keptText:
      'It is being sent. Without a network nothing is lost: it goes by itself later, and is filed once.',
    mine: 'My reports',
  },
  photo: {
    title: 'Photos',
    take: 'Take a photo',
    choose: 'From the album',
    busy: 'Preparing the photo…',
    failed: 'A photo could not be added: it cannot be read, or the phone is full.',
    numbered: (number: number) => `Photo ${number}`,
    remove: (number: number) => `Remove photo ${number}`,
  },
  settling: {
    title: 'Settled on the spot',
    hint: 'A small matter of low risk, put right there and then',
    how: 'How was it settled?',
    photo: 'Please take a photo that shows it.',
  },
  places: { write: 'Report', check: 'Buildings', list: 'My reports' },
  check: {
    title: 'Checking buildings',
    about:
      'No change is one tap; what you find becomes a report. The building not looked at for longest comes first.',
    list: 'Buildings checked before',
    another: 'Another building',
    building: 'Building',
    noChange: 'No change',
    something: 'Something found…',
    found: 'What was found? Leave it empty if nothing was.',
    writeReport: 'Write the report',
    mustName: 'Please say which building it is.',
    and: ', ',
    foundAt: (topics: string) =>
      `Found at a check: ${topics}. The check is recorded together with the report.`,
    topics: {
      safety: 'Danger',
      people: 'People moving',
      hygiene: 'Cleanliness',
      clutter: 'New clutter',
    },
  },
  outbox: {
    title: 'My reports',
    list: 'My reports',
    empty: 'Nothing has been reported from this phone yet.',
    kept: 'Kept on this phone',
    sending: (at: number, of: number) => `Sending ${at} of ${of}`,
    waiting: (count: number) => `${count} to send`,
    offline: (count: number) => (count === 0 ? 'Offline' : `Offline · ${count} to send`),
    stuck: (count: number) => `${count} to be changed before they can be sent`,
    signInAgain: 'Sign in again to go on sending',
    photos: (sent: number, all: number) => `photos ${sent}/${all}`,
    attempts: (count: number) => `tried ${count} ${count === 1 ? 'time' : 'times'}`,
    became: (status: string, caseNumber: string | undefined) =>
      caseNumber !== undefined
        ? `Delivered · case ${caseNumber}`
        : status === 'ANSWERED'
          ? 'Delivered · answered'
          : status === 'DECLINED'
            ? 'Delivered · not accepted'
            : 'Delivered · to be opened as a case',
    notSettled: 'Delivered, but not recorded as settled on the spot',
    open: 'See the case',
    sendNow: 'Send now',
    edit: 'Change',
    delete: 'Delete',
    deleted: (where: string) => `Deleted: ${where}`,
    undo: 'Undo',
    leaving: (count: number) =>
      `${count} not sent yet. They stay on this phone and go on when you sign in again. Sign out now?`,
    room: (used: string, quota: string) => `Storage on this phone: ${used} MB used of ${quota} MB`,
    newVersion: 'There is a new version',
    reload: 'Update',
  },
  broken: {
    title: 'This page cannot be shown',
    text: 'What waits to be sent is all there. Please open it again; if that does not help, the report you had begun may be the cause, and you can give it up.',
    again: 'Open again',
    withoutDraft: 'Give up the report I had begun and open again',
  },
  problem: {
    unreachable: 'It did not work',
    unreachableText:
      'There is no network, or the phone is full. What you wrote is still there; please try again.',
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
