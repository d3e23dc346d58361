import { thingAsked } from './asked-words.ts';
import { queryWords } from './normalise.ts';

/**
 * Words that people use for the same thing, the official one among them. Whoever types one finds what is written with
 * another. Kinds of places that are two things (党群服务中心, 党群活动中心) are never in one group.
 */
const PLACES: readonly (readonly string[])[] = [
  ['政务服务中心', '行政服务中心', '办事大厅', '政务大厅', '行政大厅', '服务大厅', '便民大厅', '市民中心'],
  ['便民服务站', '社区服务站', '村级服务站', '代办点'],
  ['党群服务中心', '党建服务中心', '党建中心'],
  ['党员活动室', '党员之家'],
  ['展馆', '展览馆', '展厅', '纪念馆'],
  ['红色巴士', '流动阵地', '红巴士', '流动巴士', '流动服务车', '党建巴士', '大巴', '巴士'],
];

const SERVICES: readonly (readonly string[])[] = [
  ['营业执照', '设立登记', '企业开办', '工商登记', '工商注册', '注册公司', '开公司', '开店', '个体户'],
  ['公章', '印章', '刻章', '刻印'],
  ['发票', '税票', '开票'],
  ['帮办代办', '帮办', '代办', '跑腿', '代跑'],
  ['社会保险', '社保', '养老保险', '养老金'],
  ['医疗保险', '医保', '新农合'],
  ['最低生活保障', '低保'],
  ['居住证', '暂住证', '居住证明'],
  ['老年人优待证', '老年证', '高龄津贴', '老年补贴'],
  ['残疾人证', '残疾证', '残疾补贴'],
  ['生育登记', '准生证', '生育证'],
  ['就业登记', '失业登记', '找工作', '招工', '求职'],
  ['党组织关系转接', '党组织关系', '转组织关系', '组织关系'],
];

/** The same words with each that has a group put in another way; the query's own first. */
function alternatives(words: readonly string[], groups: readonly (readonly string[])[]): string[] {
  const own = words.join(' ');
  const others = words.flatMap((word, at) => {
    // the longest is meant: 行政服务中心 and not 服务大厅
    const known = groups
      .flatMap((group) => group.map((name) => ({ name, group })))
      .filter(({ name }) => word.includes(name))
      .sort((a, b) => b.name.length - a.name.length)[0];
    if (known === undefined) return [];
    return known.group
      .filter((name) => name !== known.name)
      .map((name) => words.with(at, word === known.name ? name : word.replace(known.name, name)).join(' '));
  });
  return [...new Set([own, ...others])];
}

/** What to look for among places: 办事大厅 is a 政务服务中心, 大巴 the 红色巴士. */
export function placeTexts(query: string): string[] {
  return alternatives(queryWords(query), PLACES);
}

/** What to look for among 服务事项: 办营业执照 is 营业执照 or 设立登记. */
export function serviceTexts(query: string): string[] {
  return alternatives(queryWords(query).map(thingAsked), SERVICES);
}
