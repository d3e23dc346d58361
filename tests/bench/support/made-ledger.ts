import writeExcelFile from 'write-excel-file/node';
import { randomNumbers } from '#tests/support/random.ts';

const HEADINGS = [
  ...[
    '序号',
    '阵地名称',
    '阵地类型',
    '阵地层级',
    '所属园区',
    '县（市、区）',
    '经度',
    '纬度',
    '详细地址',
    '办公电话',
    '开放时间',
  ],
  ...[
    '阵地功能',
    '便民设施',
    '服务对象',
    '对公众开放',
    '有服务窗口',
    '责任单位',
    '面积（平方米）',
    '有场所',
    '有设施',
    '有书籍',
    '备注',
  ],
];

/** A point of the square around the middle, degrees. */
function around(random: () => number, middle: number): number {
  return Number((middle + (random() - 0.5) / 4).toFixed(6));
}

/** A 台账 of positions in 定襄县 as an office keeps it: title, headings, rows. */
export async function madeLedger(rows: number): Promise<File> {
  const random = randomNumbers(5);
  const data = [
    ['定襄县党群阵地台账'],
    ['填报单位：定襄县委组织部', null, null, '填报日期：2026年10月'],
    HEADINGS,
    ...Array.from({ length: rows }, (_, i) => [
      i + 1,
      `测量阵地-${i + 1}`,
      '党群服务中心',
      i % 3 === 0 ? '特色阵地' : '普通',
      '定襄经济开发区',
      '山西省忻州市定襄县',
      around(random, 112.95),
      around(random, 38.48),
      `新建路 ${i + 1} 号`,
      '0350-6022222',
      '周一至周五 8:30-12:00，14:30-18:00',
      '办公议事、党员活动、教育培训',
      '饮水、手机充电、厕所、WiFi',
      '党员、居民',
      '是',
      '√',
      '晋昌镇',
      120 + (i % 80),
      '有',
      '有',
      '无',
      null,
    ]),
  ];
  const buffer = await writeExcelFile(data).toBuffer();
  return new File([new Uint8Array(buffer)], '台账.xlsx');
}
