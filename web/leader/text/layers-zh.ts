/** Words of the map's layers, their parts and filters. */
export const layersZh = {
  parts: {
    choose: '只看',
    all: (count: number) => `全部 ${count} 条`,
    option: (name: string, count: number) => `${name} ${count} 条`,
    honoured: '有荣誉（示范园区等）',
    unpaired: '尚未结对',
    quiet: '近 90 天无活动',
    unplaced: '位置未登记',
  },
  pairingFilters: {
    title: '筛选结对',
    kind: '结对类型',
    allKinds: '全部类型',
    state: '结对状态',
    campaign: '活动载体',
    allCampaigns: '不限活动载体',
  },
  pairingLegend: {
    single: '细线：近 90 天无活动；粗线：近 90 天有活动',
    bundle: '线上的数：两地间的结对数，线越宽越多；圈内的数：本地之内的结对数。放大后逐条画出。',
  },
  coverage: {
    share: '着色指标',
    thresholds: '覆盖率分级（%）',
    noData: '未登记',
    value: (percent: string, numerator: number, denominator: number) => `${percent}%（${numerator}/${denominator}）`,
    list: (count: number) => `${count} 个下级区域`,
    none: '这里没有可着色的下级区域。',
    noShapes: '镇街没有边界，只列数字，不着色。',
  },
  verify: '核实状态的标记：✓ 已核实，? 未核实，◷ 待复核，! 逾期',
  organisationLegend: '大五边形：党工委、党委、党总支；小五边形：党支部、党小组。放大后旁注设置类别首字。',
};
