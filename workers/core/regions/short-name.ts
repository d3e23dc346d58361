import type { RegionLevel } from '../terms/region.ts';

/** Names of peoples as they stand in region names, the longer before its own ending (柯尔克孜 also occurs without 族). */
const PEOPLES =
  /(?:蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|各)族$|(?:蒙古|哈萨克|柯尔克孜|锡伯|塔吉克|维吾尔)$/;

const ENDINGS: Record<RegionLevel, RegExp> = {
  PROVINCE: /(?:特别行政区|自治区|省|市)$/,
  CITY: /(?:自治州|地区|市|盟)$/,
  // 旗 stays: 鄂托克前旗 and 鄂托克旗 would be told apart by 前 alone. So does 矿区, which often lies beside a 县.
  // Statistical codes of zones keep their whole name, as 浦东新区 does not.
  COUNTY:
    /(?:自治县|自治旗|(?<=神农架)林区|(?<=六枝)特区|(?<=浦东|滨海|沈北)新区|(?<!矿|开发|示范|管理|产业园|工业园|创意园|化工园|名胜|实验|食品|聚集|新)区|县|市)$/,
  TOWN: /(?:街道办事处|街道|民族苏木|苏木|民族乡|镇|乡)$/,
  VILLAGE: /(?:居民委员会|居委会|委员会)$/,
};

const ZONES: [RegExp, string][] = [
  [/高新技术(?:产业)?开发区/, '高新区'],
  [/经济技术开发区|经济开发区/, '经开区'],
];

const NAMES_PEOPLES = /自治|族[乡镇区]/;

/**
 * The name without what only says its level, for labels and lists that show the level otherwise: 定襄县 → 定襄,
 * 恩施土家族苗族自治州 → 恩施, 晋昌镇 → 晋昌, 南关村委会 → 南关村. A name of one character keeps its ending (代县).
 */
export function shortRegionName(name: string, level: RegionLevel): string {
  if (level === 'VILLAGE') return shortVillageName(name);
  for (const [long, short] of ZONES) if (long.test(name)) return name.replace(long, short);
  let short = name.replace(ENDINGS[level], '');
  if (NAMES_PEOPLES.test(name)) short = withoutPeoples(short);
  return short.length >= 2 ? short : name;
}

function withoutPeoples(name: string): string {
  let short = name;
  for (;;) {
    const next = short.replace(PEOPLES, '');
    // 东乡族自治县 and 鄂伦春自治旗 are named for the people itself.
    if (next.length < 2) return short.replace(/族$/, '');
    if (next === short) return short;
    short = next;
  }
}

function shortVillageName(name: string): string {
  const village = name.replace(/村?村(?:民委员会|委会)$/, '');
  if (village !== name) return `${village}村`;
  return name.replace(ENDINGS.VILLAGE, '') || name;
}
