import type { DocumentData } from '../record.ts';

export const xuchangDocument: DocumentData = {
  key: '002',
  title: '让“红色”成为“智造之都”的闪亮底色——我市全面加强园区非公企业党建工作纪实',
  publisher: null,
  place: '河南省许昌市',
  regionCode: '411000',
  publishedOn: '2020-11',
  file: '002_35f408bab44cfc70.txt',
  note: '资料未印报名与日期；按文中“11 月 4 日至 6 日”的观摩活动记为 2020 年 11 月。文中产业集聚区现多已更名开发区，“扶贫”为当时用语。',
  corrections: [
    {
      raw: '让让““红色红色””成为成为““智造之都智造之都””的闪亮底色的闪亮底色',
      corrected: '让“红色”成为“智造之都”的闪亮底色',
      note: '标题识别重影；全文字间多余空格一并略去。',
    },
    {
      raw: '许昌市非公企业经济组织和社会组织党工委',
      corrected: '许昌市非公有制经济组织和社会组织党工委',
      note: '推测应为“非公有制经济组织”，原文照录。',
    },
  ],
};
