/** Words that the map itself shows or gives to screen readers. */
export const zh = {
  example: '示例',
  zoomIn: '放大地图',
  zoomOut: '缩小地图',
  title: '地图',
  /** Ends a sentence that another follows. */
  stop: '。',
  /** Between what is counted apart. */
  apart: '｜',
  /** Said to screen readers with the map's name. */
  keys: '方向键移动，加号、减号缩放，回车选正中的地点；同样的内容在旁边的列表里。',
  ctrlScroll: '按住 Ctrl 并滚动滚轮可缩放地图',
  commandScroll: '按住 ⌘ 并滚动可缩放地图',
  twoFingers: '用两个手指移动地图',
  oldPlace: '原位置',
  metres: '米',
  kilometres: '公里',
  demonstrationPark: '·示范园区',
  straightLine: '直线距离',
  instructors: '指导员',
  stationed: '驻厂员',
  unknown: '未登记',
  contactPoint: '联系点',
  demonstrationPoint: '示范点',
  chainMaster: '链主',
  chainCore: '链核',
  chainMember: '链上',
  chainUnknown: '角色未登记',
  today: '今天',
  nextStop: '下一站',
  over: '已过',
  loading: '正在打开地图…',
  noWebGL: '这台设备或浏览器不能显示地图（需要 WebGL2）。内容都在列表里，可以照常使用。',
  plain: '简图，内容相同（无 WebGL2）',
  contextLost: '地图的显示被系统中断了，正在恢复。内容都在列表里，可以照常使用。',
  failed: '地图没有打开。内容都在列表里，可以照常使用。',
  retry: '再试一次',
};

export type MapText = typeof zh;
