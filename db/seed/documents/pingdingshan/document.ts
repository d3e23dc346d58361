import type { DocumentData } from '../record.ts';

export const pingdingshanDocument: DocumentData = {
  key: '004',
  title: '党旗招展千帆竞 凝心聚力万象新——高新区以党建引领高质量发展纪实',
  publisher: null,
  place: '河南省平顶山高新技术产业开发区',
  regionCode: '410471',
  publishedOn: '2021-06',
  file: '004_95bdae94526ee66b.txt',
  note: '辉煌百年路 奋进新鹰城——庆祝中国共产党成立100周年巡礼·高新篇。资料未印报名与日期，按文中“6月18日”记为 2021 年 6 月。文字识别质量较差。',
  corrections: [
    {
      raw: '平遥山高新技术产业开发区暂行规定',
      corrected: '平顶山高新技术产业开发区暂行规定',
      note: '识别错误；与山西平遥县无关，不得据此定位。',
    },
    { raw: '平遥高新区', corrected: '平顶山高新区', note: '识别错误；与山西平遥县无关。' },
    { raw: '平遥园区企业', corrected: '（无法辨认）', note: '可能指平顶山或临港，不作判断。' },
    { raw: '2、3两级政府', corrected: '市、县两级政府', note: '识别错误。' },
    { raw: '三连增长话', corrected: '三连增长神话', note: '识别缺字，推测。' },
    { raw: '建党九十九大报告', corrected: '党的十九大报告', note: '识别错误。' },
    { raw: '便民服务站（站）', corrected: '便民服务中心（站）', note: '识别错误。' },
    {
      raw: '“把党支部建在项目上”，围绕党支部统筹协调，成功引建宇华物流',
      corrected: '（只取一次）',
      note: '识别时该段重复多次并拼入荣康智能装备一段，内容不可靠。',
    },
    { raw: '对评价为不满意的，由上', corrected: '（原句不完整）', note: '句子在此截断，不补。' },
  ],
};
