/** What the service itself has to say, whatever the matter. `detail` tells what to do now. */
export const apiProblems = {
  VALIDATION_FAILED: { title: '填写的内容有误', detail: '请按提示修改后重新提交。' },
  MALFORMED_REQUEST: { title: '请求无法识别', detail: '请求内容不是有效的 JSON。' },
  UNAUTHENTICATED: { title: '请先登录', detail: '登录已失效或尚未登录。' },
  SIGN_IN_REFUSED: { title: '未能登录', detail: '账号或密码不正确，或者账号已停用。' },
  FORBIDDEN: { title: '没有权限', detail: '您的角色不能进行这项操作。' },
  CROSS_SITE_REQUEST: { title: '请求来源不符', detail: '请从本系统的页面进行操作。' },
  NOT_FOUND: { title: '没有找到', detail: '没有这项内容，或者不在您的工作范围内。' },
  METHOD_NOT_ALLOWED: { title: '不支持这种请求方法', detail: '请查阅接口说明。' },
  STALE_REVISION: { title: '案件已有新进展', detail: '您打开之后有人更新了案件，请查看新进展后再操作。' },
  PRECONDITION_REQUIRED: {
    title: '缺少版本号',
    detail: '请在 If-Match 中注明您看到的案件版本，以免覆盖他人的办理。',
  },
  IDEMPOTENCY_KEY_REQUIRED: {
    title: '缺少请求编号',
    detail: '请在 Idempotency-Key 中给出一个 UUID，重复提交时保持不变。',
  },
  PAYLOAD_TOO_LARGE: { title: '提交的内容太大', detail: '请缩减文字，照片请单独上传。' },
  UNSUPPORTED_MEDIA_TYPE: { title: '不支持这种内容格式', detail: '请以 application/json 提交。' },
  TOO_MANY_REQUESTS: { title: '尝试次数过多', detail: '请稍候再试。' },
  READ_MODEL_BEHIND: { title: '数据正在更新', detail: '您的操作已保存，页面稍后即可显示，请稍候刷新。' },
  QUERY_TOO_COSTLY: {
    title: '查询耗时太长，已中止',
    detail: '请缩小区域或者缩短时间范围后再查；如果只是暂时繁忙，稍后重试即可。',
  },
  OUTCOME_UNKNOWN: {
    title: '暂时无法确认是否已保存',
    detail: '请原样重新提交一次；如已保存，不会重复登记。',
  },
  OVERTAKEN: { title: '多人正在同时修改', detail: '本次没有保存，请原样重新提交。' },
  UNAVAILABLE: { title: '服务暂时不可用', detail: '请稍候再试，未送达的内容请先保留。' },
  INTERNAL: { title: '系统出现问题', detail: '问题已记录。如需帮助，请提供页面上的编号。' },

  CHARACTER_NOT_PRINTABLE: {
    title: '有字无法打印',
    detail: '字库里没有：{characters}。为免文书缺字，本次未生成；请改用可打印的写法，或者由人工书写该文书。',
  },
  DOCUMENT_PERSON_ERASED: {
    title: '当事人的个人信息已删除',
    detail: '相关个人信息已依法删除，不能再生成这份文书；请使用已存档的纸质文书。',
  },
  SESSION_NOT_HELD: { title: '这次调解会还没有笔录', detail: '请先登记调解情况，再打印笔录。' },

  REFUSED: { title: '目前不能这样办理', detail: '请查看案件的最新情况。' },

  LOGIN_INVALID: {
    title: '登录名不符合要求',
    detail: '登录名为 2 至 40 位小写字母、数字、点、下划线或连字符，以字母或数字开头。',
  },
  POST_IN_THE_PAST: {
    title: '不能改动过去的任职',
    detail: '任职只能自现在或以后开始，已有记录仍按当时的任职。',
  },
  POST_ENDS_BEFORE_IT_BEGINS: { title: '任职结束早于开始', detail: '请把结束时间填在开始时间之后。' },
  OWN_ACCOUNT: { title: '不能对自己的账号这样操作', detail: '请由另一位系统管理员办理，以免无人能够管理。' },
  OUTLINES_REFUSED: {
    title: '边界文件没有导入',
    detail: '有 {count} 处问题，请改正后重新导入；没有写入任何内容。',
  },
  LOGIN_TAKEN: { title: '登录名已被使用', detail: '请换一个登录名。' },
  PASSWORD_TOO_SHORT: { title: '密码太短', detail: '密码至少 {min} 个字符，长的短语比复杂的符号更安全。' },
  PASSWORD_EASILY_GUESSED: {
    title: '密码容易被猜到',
    detail:
      '它在常见或已泄露密码的名单上，或者由常用词、拼音、日期、键盘顺序、登录名拼成。请用几个互不相干的词组成的长短语。',
  },
  PASSWORD_UNCHANGED: { title: '新密码与现在的相同', detail: '请换一个不同的密码。' },
  PASSWORD_TO_BE_CHANGED: {
    title: '请先设置自己的密码',
    detail: '现在的密码是别人替您设的，只能用来设置一个只有您知道的新密码。',
  },
  PASSWORD_TOO_LONG: { title: '密码太长', detail: '密码最多 {max} 个字符。' },
  ACCOUNT_UNKNOWN: { title: '没有这个账号', detail: '账号不存在或已停用。' },
  PHOTO_DIFFERS: { title: '照片内容与登记的不一致', detail: '传输中可能有损坏，请重新上传。' },
  HEADS_UNREADABLE: {
    title: '读不出树头',
    detail: '{file} 中没有签名的树头。应为 heads.jsonl，每行一个。',
  },
  LEDGER_NOT_HERE: {
    title: '这里没有打开账本',
    detail: '导出的案卷要附签名证明，本服务没有账本。请在运行 linli up 的机器上导出。',
  },
  PHOTO_NOT_HERE: { title: '没有这张照片', detail: '照片尚未从手机送达，或者您不能查看。' },
  PHOTO_OFFSET_WRONG: { title: '照片上传的位置不对', detail: '请先查询已收到的部分，再从那里继续。' },
  PHOTO_TOO_LARGE: { title: '照片太大', detail: '每张照片最多 10 MB，请缩小后再上传。' },
  PHOTO_UNREADABLE: {
    title: '无法识别这张照片',
    detail: '请使用 JPEG、PNG、WebP 或 HEIC 照片，或者重新拍摄。',
  },
  REORGANISATION_WITHOUT_MOVES: { title: '机构调整没有内容', detail: '请写明哪个区划并入哪个区划。' },
  SECOND_FACTOR_REQUIRED: { title: '还需要验证码', detail: '请输入身份验证器显示的验证码，或者一个恢复码。' },
  SECOND_FACTOR_WRONG: {
    title: '验证码不正确',
    detail: '每个验证码只能用一次，半分钟内有效。请等待下一个，并检查手机时间。',
  },
  SECOND_FACTOR_NOT_SET_UP: {
    title: '请先设置两步验证',
    detail: '您的角色须使用两步验证，请准备好装有身份验证器的手机。',
  },
  SECOND_FACTOR_ALREADY_SET_UP: {
    title: '两步验证已经设置',
    detail: '如果手机和恢复码都已丢失，请由系统管理员移除后重新设置。',
  },
  SINGLE_SIGN_ON_UNKNOWN: {
    title: '这里没有您的账号',
    detail: '统一认证已确认您的身份，但没有与之对应的账号，请联系系统管理员。',
  },
  SINGLE_SIGN_ON_DISABLED: {
    title: '您的账号目前不能使用',
    detail: '对应的账号已停用或者目前没有任职，请联系系统管理员。',
  },
  SINGLE_SIGN_ON_WITHOUT_SECOND_FACTOR: {
    title: '还需要两步验证',
    detail: '您的账号须使用两步验证，而统一认证没有进行。请用密码和验证码登录。',
  },
  SINGLE_SIGN_ON_FAILED: {
    title: '统一认证没有完成',
    detail: '可能已超时、被中断，或者不是从这里开始的。请重新登录。',
  },
  PASSWORD_WRONG: { title: '目前的密码不正确', detail: '请输入您现在登录用的密码。' },
  IDENTITY_TAKEN: { title: '该身份已对应另一个账号', detail: '一个身份只能对应一个账号，请核对编号。' },
  TOKEN_ALREADY_EXPIRED: { title: '令牌的有效期已过', detail: '请填写将来的时间。' },
  SIGNED_IN_NOWHERE: { title: '没有这个登录', detail: '可能已经结束。' },
  TOKEN_UNKNOWN: { title: '没有这个令牌', detail: '它可能属于另一个账号。' },
  TOKEN_ISSUED: { title: '这个令牌已经签发', detail: '令牌只显示一次；如已遗失，请撤销后另行签发。' },
  WEBHOOK_URL_MALFORMED: {
    title: '接收地址不能用',
    detail: '请填写完整的 http 或 https 地址，不带用户名、# 片段，IP 地址按通常写法填写。',
  },
  WEBHOOK_NEEDS_HTTPS: { title: '接收地址必须是 https', detail: '正式运行时只向 https 地址推送。' },
  WEBHOOK_PORT_REFUSED: {
    title: '接收地址的端口不允许',
    detail: '不能向端口{port}推送。通常可用 443、80 以及 1024 以上的端口。',
  },
  WEBHOOK_HOST_UNKNOWN: { title: '找不到接收地址的主机', detail: '域名服务器里没有这个主机名，请核对。' },
  WEBHOOK_ADDRESS_REFUSED: {
    title: '接收地址不在公网上',
    detail:
      '主机解析到的地址不允许推送（{kind}）。确需推送到本市内部网络的，请由运维在 LINLI_WEBHOOK_ALLOWED_NETWORKS 中列明该网段。',
  },
} as const;
