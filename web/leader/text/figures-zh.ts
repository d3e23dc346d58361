/** Words of the figures side: dates, charts, rankings, trees and the open ledger. */
export const figuresZh = {
  dates: {
    change: '选择截至日期',
    now: '现在',
    monthEnds: '月末',
    frozen: '定稿',
    recorded: '有登记变动的日子',
    other: '其他日期',
    show: '查看这一天',
    invalid: '请填不晚于今天的日期，如 2026-10-31。',
    banner: (day: string) => `数据截至 ${day}`,
    bannerNote: '数字、列表和地图都是这一天终了时的登记；资料的数字从各自的时间起出现。',
    back: '回到现在',
  },
};

export type FiguresText = typeof figuresZh;
