/** Words on and around the map of the list page. */
export const mapToolsZh = {
  label: '地图工具',
  searchArea: '搜索此区域',
  searching: '正在找…',
  searchFailed: '没有找成，请看看网络，再点一次“搜索此区域”。',
  found: (count: number, more: boolean) => (more ? `这个范围里先列出 ${count} 处` : `这个范围里有 ${count} 处`),
  rings: '15 分钟服务圈',
  ring: (distance: string) => `直线距离 ${distance}`,
  ringsAround: (name: string) => `15 分钟党群服务圈：离${name}直线距离 1 公里以内。`,
  ringsHere: '15 分钟党群服务圈：离您直线距离 1 公里以内。',
  ringsImprecise: '这个服务点位置为示意，不画服务圈。',
  ringsNone: '先在地图或列表里选一个服务点，就画出它周围的服务圈。',
  ownPlace: '回到我的位置',
  stack: (count: number) => `这个位置有 ${count} 处`,
  show: '在地图上看',
  showOf: (name: string) => `在地图上看${name}`,
  cut: (count: number) => `地图上先画 ${count} 处，放大后点“搜索此区域”看更多。`,
};

export type MapToolsText = typeof mapToolsZh;
