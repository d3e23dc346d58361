import type { DocumentData } from '../record.ts';

export const jinzhongDocument: DocumentData = {
  key: '000',
  title: '庆祝中国共产党成立一百周年特刊·晋中开发区篇（奋斗百年路 启航新征程）',
  publisher: null,
  place: '山西省晋中市晋中开发区',
  regionCode: '140702',
  publishedOn: '2021-07',
  file: '000_78977bcc50921469.txt',
  note: '资料未印报名与日期；按文中“建党100周年到来之际”记为 2021 年 7 月。',
  corrections: [
    { raw: '典型案列', corrected: '典型案例', note: '错字，显示时改正。' },
    { raw: '全区党员 100%注册', corrected: '全区党员注册率 100%', note: '显示为注册率，引文照录。' },
  ],
};
