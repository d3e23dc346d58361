import type { DocumentData } from '../record.ts';

export const anhuiDocument: DocumentData = {
  key: '001',
  title: '高质量党建引领高质量发展 全省园区非公企业党建工作现场会在新芜经开区召开',
  publisher: null,
  place: '安徽省（芜湖新芜经开区、合肥长丰双凤经开区等）',
  regionCode: '340000',
  publishedOn: '2021-09',
  file: '001_3c6b9ea2cf5e46a5.txt',
  note: '资料未印报名；现场会于 9 月 9 日至 10 日召开，按文中“2021年上半年”记为 2021 年 9 月。',
  corrections: [
    { raw: '芜湖市组织部', corrected: '芜湖市委组织部', note: '同文另处作“芜湖市委组织部”。' },
    {
      raw: '全区产值超亿元，工业企业达139家',
      corrected: '全区产值超亿元工业企业达139家',
      note: '标点断句有误。',
    },
    { raw: '吸收23名经济部门负责人，21名龙头企业', corrected: '（原句不完整）', note: '句子在此截断，不补。' },
  ],
};
