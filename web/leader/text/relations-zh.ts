/** Words of rings, contact points, chains, grids, clusters and timetables. */
export const relationsZh = {
  rings: {
    roughStations: '站点为示例或位置为示意',
    beyondUnits: '圈外单位',
    radius: '直线距离',
    kilometres: (count: number) => `${count} 公里`,
    stations: (registered: string, kilometres: number) =>
      `服务站点 ${registered} 处，圈为直线距离 ${kilometres} 公里。`,
    beyond: (count: string) => `圈外 ${count}`,
    meaning:
      '“!”空心圆：圈外单位，最近的服务站点也在圈的直线距离以外；圆内有点的是登记单位，没有点的是示例；园区的圆大些。',
    rough: '虚线圈：站点为示例或位置为示意，只作参考。',
    rule: '登记的单位只与登记的站点比；没有坐标的单位不计入；站点不限于本区划，暂停开放的不算。网格以其中心计。',
    none: '没有登记的服务站点，不计算圈外单位。',
  },
  contacts: {
    legend: '☆ 联系点，★ 示范点；细线连到所属园区。',
    level: '联系点级别',
    status: '联系点状态',
    target: '联系对象',
    hidden: '未公开',
    region: '所在区划',
  },
  chains: {
    legend: '箭头自链主经链核指向链上企业；圆点大小依次为链主、链核、链上。',
    led: '牵头',
  },
  published: {
    onlyCounts: '资料只公布数量，未附名单：',
    nothing: '资料没有提到这里的数量。',
    figure: (label: string, value: string, where: string, asOf: string) => `${label} ${value}（${where}，${asOf}）`,
  },
  gridLegend: '放大后网格内写指导员和驻厂员人数；没有登记的写“未登记”，不写 0。',
  parkLegend:
    '★ 有荣誉；示范园区在名称后写明。放大后左旁写类型：经（经开区）、高（高新区）、集（集聚区）、综（综改区）、园（产业园区）、孵（孵化器）。',
  timetable: {
    title: '停靠安排',
    today: '今天',
    next: '下一站',
    over: '已过',
    none: '停靠时间未登记。',
    cut: (shown: number) => `流动阵地较多，只列出前 ${shown} 个的停靠时间；进入下一级可看全。`,
    line: (when: string, time: string, place: string) => `${when} ${time} ${place}`,
  },
  drawn: {
    marks: (drawn: number, all: number) => `图上标出 ${drawn} 处，共 ${all} 条`,
    links: (drawn: number, all: number) => `图上画出 ${drawn} 条线，共 ${all} 条`,
  },
  relationColumns: {
    target: '联系对象',
    level: '联系点级别',
    status: '状态',
    from: '牵头一方',
    to: '另一方',
    fromRole: '牵头方角色',
    toRole: '另一方角色',
    chain: '资料说法',
    kind: '单位类别',
    nearest: '最近的服务站点',
    kilometres: '直线（公里）',
    cluster: '集群',
    stops: '停靠安排',
  },
};
