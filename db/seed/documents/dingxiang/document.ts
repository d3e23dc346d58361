import type { DocumentData } from '../record.ts';

export const dingxiangDocument: DocumentData = {
  key: '003',
  title: '山西省定襄县：绘就“三新”党建提质增效新图景',
  publisher: null,
  place: '山西省忻州市定襄县',
  regionCode: '140921',
  publishedOn: '2024',
  file: '003_179ff746b168e84d.txt',
  note: '资料未印报名与日期；按文中“2024年集中整治”记为 2024 年。',
  corrections: [],
};
