/** What this program and the work with it are called. */
export const OWN_WORDS: readonly string[] = [
  'linli',
  '邻里',
  '社区',
  '街道',
  '网格',
  '网格员',
  '调解',
  '居委会',
  'shequ',
  'jiedao',
  'wangge',
  'wanggeyuan',
  'tiaojie',
  'juweihui',
  'jinan',
  '济南',
];

/**
 * What the lists of the library, made in the West, know too little of: words people here choose, and the commonest family
 * names, in pinyin and in characters.
 */
export const LOCAL_WORDS: readonly string[] = [
  ...'mima mimashi woaini woaiwojia woaizhongguo zhongguo zhonghua beijing shanghai guangzhou shenzhen shandong'.split(
    ' ',
  ),
  ...'nihao guanli guanliyuan admin anquan fuwu renmin gongzuo jiayou baobao laopo laogong meiyou buzhidao'.split(
    ' ',
  ),
  ...'yisheng yishi xingfu pingan facai kuaile tiankong pengyou shengri diannao shouji denglu yonghu'.split(
    ' ',
  ),
  ...'wang li zhang liu chen yang huang zhao zhou wu xu sun zhu ma hu guo lin he gao liang zheng luo'.split(
    ' ',
  ),
  ...'密码 我爱你 我爱我家 我爱中国 中国 中华 北京 上海 山东 你好 管理员 平安 幸福 发财 加油 服务 人民'.split(
    ' ',
  ),
  ...'一二三四五六七八九十 一二三四五六 甲乙丙丁'.split(' '),
];
