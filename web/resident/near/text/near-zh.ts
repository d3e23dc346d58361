/** Words of the nearest list: asking for the position, what became of it, and the list by distance. */
export const nearZh = {
  offer: '离我最近',
  explainTitle: '按离您的远近排列',
  explain:
    '要用一下这台设备的位置。位置留在这台设备上，只用来算远近；查附近有什么时，只发出一个大约 100 米见方的范围，不记录是谁。',
  needsScript: '按远近排列需要打开浏览器的脚本（JavaScript）。没有脚本也可以选地区，或者输入地名找。',
  use: '用我的位置',
  notNow: '不用',
  asking: '正在找您的位置…',
  allow: '设备问“是否允许”时，请点“允许”。',
  slow: '还没有找到位置。可以再等一会儿，也可以换个办法找。',
  cancel: '不找了',
  reading: '正在查附近的服务点…',
  again: '再试一次',

  refusedTitle: '没有用您的位置',
  refused: '没关系，下面几个办法一样能找到。想按远近排时，再点“用我的位置”。',
  blockedTitle: '浏览器没有让这个网站用位置',
  blocked: {
    wechat:
      '在微信里：打开手机的“设置”，找到“微信”→“位置”，选“使用期间允许”，再回到这里点“再试一次”。不行就点右上角“…”，用手机浏览器打开。',
    ios: '打开手机的“设置”→“隐私与安全性”→“定位服务”，打开定位，并允许您用的浏览器使用位置，再回到这里点“再试一次”。',
    android: '点地址栏左边的图标，找到“权限”→“位置”，选“允许”；手机自己的“定位”也要打开。再点“再试一次”。',
    desktop: '点地址栏左边的图标，把“位置”改成“允许”，再点“再试一次”。',
  },
  unavailableTitle: '设备没能找到位置',
  unavailable: '请看看手机的“定位”有没有打开，到窗边或者室外再试。',
  timeoutTitle: '等了很久，没有找到位置',
  absentTitle: '这个浏览器不能提供位置',
  absent: '下面几个办法一样能找到。',
  absentWechat: '可以点右上角“…”，用手机浏览器打开；下面几个办法也一样能找到。',
  insecureTitle: '现在不能用位置',
  insecure: '这个网址不是加密的（https），浏览器不让网页用位置。下面几个办法一样能找到。',
  failedTitle: '附近的服务点没能读到',
  failed: '请看看网络，再试一次。下面几个办法也能找到。',

  ways: { label: '也可以这样找', type: '输入地名', region: '选地区', map: '拖动地图' },

  shown: (age: string, accuracy: string) => `按您的位置排列：${age}，误差约 ${accuracy}`,
  ages: {
    now: '刚刚找到',
    minutes: (minutes: number) => `${minutes} 分钟前找到`,
  },
  update: '更新位置',
  updating: '正在更新…',
  updateFailed: '位置没有更新成，还是按刚才的排。',
  follow: '边走边更新',
  forget: '不用位置了',
  forgotten: '已经不用您的位置，列表按地区排列。',
  inexact: (accuracy: string) =>
    `您的位置误差约 ${accuracy}，下面的远近只是大概。选地区，或者拖动地图到您那里，会更准。`,

  title: '离我最近的服务点',
  count: (count: number) => `列出最近的 ${count} 处`,
  arranged: (first: string, away: string) => `已按离您的远近排列，最近的是${first}，${away}`,
  arrangedNoDistance: (count: number) => `已按离您的远近排列，共 ${count} 处，位置都不准，没有算距离`,
  rearranged: '列表已按现在的情况重新排列',
  everywhere: (region: string) => `不限于${region}，按您现在的位置找。`,
  onlyRegion: (region: string) => `只看${region}`,
  far: (region: string, distance: string) =>
    `您附近 100 公里内没有登记的服务点。最近的在${region}，直线约 ${distance}。`,
  farUnknown: '您附近 100 公里内没有登记的服务点，最近的列在下面。',
  lookedWithin: (distance: string) => `筛选条件严，只找了您周围 ${distance}以内。`,
  none: '附近没有符合条件的服务点',
  noneHelp: '可以去掉几个筛选条件，或者选地区来找。',
  noneOpen: '附近现在没有确定开放的服务点',
  noneOpenHelp: '很多服务点还没有登记开放时间。可以看全部，去之前先打电话问一问。',
  showAll: '去掉筛选，看全部',
  more: '更远的服务点，请选地区来找。',

  impreciseTitle: '位置不准，没有算距离的',
  impreciseNote: '这些只知道在哪个园区或县区，按那里的中心由近到远排。去之前请先打电话问清楚。',

  straight: (distance: string) => `直线 ${distance}`,
  walk: (minutes: number) => `步行约 ${minutes} 分钟`,
  about: (distance: string) => `大约 ${distance}`,
  within: (distance: string) => `${distance}以内`,
  wholeKm: (km: number) => `${km}\u00a0公里`,
  metres: (metres: number) => `${metres}\u00a0米`,
  assumption: '步行时间按每小时 4 公里、路比直线长三成估计，只供参考。',
};

export type NearText = typeof nearZh;
