/** Words of what leaves the page as a file. */
export const exportZh = {
  title: '导出列表',
  lead: '列和行与页面上的列表相同，文件开头写明范围、日期和来源。',
  choose: '哪个列表',
  layers: '图层',
  counts: '指标名单',
  supervisionList: '督办清单',
  format: '格式',
  formats: { XLSX: 'Excel 工作簿（.xlsx）', CSV: 'CSV 文本（UTF-8）' },
  start: '导出',
  done: (count: number, file: string) => `已导出 ${count} 条：${file}`,
  nothing: '这个列表没有记录，没有导出。',
  failed: '列表没有读到，没有导出。请稍后再试。',
  incomplete: (shown: number) => `记录较多，只导出前 ${shown} 条；进入下一级可导出全部`,
  fileName: (place: string, what: string, day: string) => `${place}-${what}-${day}`,
  sheet: '列表',
  head: {
    scope: '范围',
    asOf: '数据截至',
    source: '来源',
    sourceText: '园区党建一张图，系统登记',
    withSamples: '含示例数据，见“示例”一列',
    link: '固定链接',
    rows: '条数',
  },
  sample: { heading: '示例', yes: '示例' },
  supervision: {
    no: '序号',
    duties: '督办事项',
    unit: '责任单位',
    phone: '办公电话',
    verifiedOn: '最近核实',
    dueOn: '到期日',
    never: '未核实',
  },
};

export type ExportText = typeof exportZh;
