/** Words of 带走: what leaves the page, and how it is shown to others. */
export const takeZh = {
  title: '带走',
  copyLink: '复制固定链接',
  copyLinkNote: '含区域、图层、日期和地图范围',
  copied: '链接已复制',
  notCopied: '浏览器不让复制，请从地址栏复制。',
  print: '打印、PDF 与地图图片',
  exportList: '导出列表（Excel、CSV）',
  supervision: '导出督办清单',
  views: '保存视图与观摩路线',
  present: '演示',
};

export type TakeText = typeof takeZh;
