import type { DeviceFault } from '../model/read-device.ts';

const metres = (count: number) => (count < 1000 ? `${Math.round(count)} 米` : `${(count / 1000).toFixed(1)} 公里`);

/** Words of moving a pin. */
export const pointZh = {
  title: '位置',
  metres,

  paste: {
    label: '粘贴坐标或地图链接',
    hint: '经度在前、纬度在后；度分秒、POINT，以及高德、百度、腾讯的链接都可以',
    placeholder: '112.6808,37.7326',
    clear: '清空',
    read: (origin: string, lng: string, lat: string) => `从${origin}读到：经度 ${lng}，纬度 ${lat}`,
  },
  system: {
    legend: '这个坐标来自哪里？',
    ask: '粘贴的内容没有写明，请选择。选错会偏几百米。',
    told: '按粘贴的内容选好了，不对可以改。',
  },

  now: {
    title: '现在的位置',
    none: '还没有位置。粘贴坐标或链接，或在地图上点一下。',
    old: '原位置',
    dms: '度分秒（WGS84）',
    copy: (system: string) => `${system} 坐标`,
    entered: '录入原值',
    moved: (distance: string) => `比原位置移动 ${distance}`,
    same: '与原位置相同',
    restore: '恢复原位置',
    remove: '去掉位置',
  },
  precision: { label: '位置精度', hint: '实测：到过现场；地址匹配：按门牌查得；道路级：路段大致准确' },
  source: { label: '坐标来源', hint: '写清依据，例如：现场实测、高德坐标拾取器' },

  doubts: {
    title: '请再核对',
    MOVED_FAR: (distance: string) => `比原位置移动了 ${distance}，超过 2 公里。`,
    OUTSIDE_COUNTY: (area: string, where: string) =>
      where === '' ? `不在${area}范围内。` : `不在${area}范围内，这里是${where}。`,
    ON_ANOTHER_SITE: (name: string, distance: string) => `和“${name}”几乎在同一点上（相距 ${distance}）。`,
    WRONG_NEW: (distance: string, really: string) =>
      `移动的方向和距离（${distance}）正好等于两种坐标系之差：这个坐标很可能是${really}的。`,
    WRONG_OLD: (distance: string, really: string) =>
      `移动的方向和距离（${distance}）正好等于两种坐标系之差：原来的位置很可能是把${really}的坐标登记错了，新位置也许是对的。`,
    reread: (system: string) => `改按${system}读取`,
    reason: '移动的原因',
    reasonHint: '移动超过 2 公里或到了别的县区，需要说明，例如：整体搬迁到新址',
    reasonMissing: '请写明移动的原因',
    none: '没有发现可疑之处。',
    looking: '正在核对周边…',
    offline: '暂时不能核对所在地区和邻近阵地，联网后会自动再核对。',
    failed: '没能核对所在地区和邻近阵地，可以稍后再试；其他内容照常可用。',
    where: (names: string) => `这里是${names}`,
  },

  device: {
    button: '用本机位置（只作参考）',
    looking: '正在定位…',
    found: (accuracy: string) => `本机位置，误差约 ±${accuracy}`,
    grades: {
      FINE: '精度够用，仍请对照地图和门牌。',
      COARSE: '精度一般，只能当作大致位置，请走到室外空旷处再试。',
      USELESS: '误差太大，不宜直接采用。请打开手机的精确定位，走到室外再试。',
    },
    near: '附近已登记的阵地，按本机位置算：',
    nearItem: (name: string, distance: string) => `${name}，相距 ${distance}`,
    agrees: '与已登记的位置相符',
    nothingNear: '1.5 公里内没有可以对照的阵地。',
    comparing: '正在与附近的阵地对照…',
    notCompared: '现在不能对照附近的阵地。',
    shifted: (system: string) =>
      `本机给出的很可能是${system}的坐标，不是标准的 GPS 坐标：与已登记的位置正好差一个偏移。请不要直接采用。`,
    take: '采用这个位置',
    drop: '不用',
    again: '重新定位',
    faults: {
      denied: '浏览器没有得到定位许可。请在浏览器或系统设置里允许本网站使用位置，再按一次。',
      unavailable: '这台设备现在给不出位置。请打开定位服务，走到室外再试；台式电脑一般没有定位。',
      slow: '等了很久也没有位置。请走到室外空旷处，再按一次。',
      absent: '这个浏览器不能定位。请用手机浏览器打开，或用坐标拾取器。',
      insecure: '本网站现在不是用 https 打开的，浏览器不允许定位。请用坐标拾取器，或请管理员配置 https。',
    } satisfies Record<DeviceFault, string>,
  },

  map: {
    label: '在地图上移动位置',
    open: '在地图上看和移动',
    keys: '拖动圆点下面的手柄，或点一下地图；键盘：方向键移动 1 像素，加 Shift 移动 10 像素，回车放好，Esc 放弃。',
    readOnly: '位置和附近的阵地',
    fallback: '不用地图也可以：在上面粘贴坐标或链接。',
    placed: (coordinate: string) => `位置已放在 ${coordinate}`,
    givenUp: '已放弃这次移动',
    noStreets: '底图没有街道，请结合坐标拾取器核对。',
    source: '只有阵地位置，未显示界线',
  },

  picker: {
    title: '不知道坐标？用坐标拾取器',
    shortLink: '短链接里没有坐标，可以这样取得：',
    steps: [
      '打开下面任何一个拾取器，搜索地址或在地图上找到大门口；',
      '点一下那个位置，页面上会显示坐标（经度、纬度）；',
      '复制坐标，粘贴到上面的框里；',
      '选择坐标来自哪一家：高德和腾讯是 GCJ-02，百度是 BD-09，天地图是国家2000。',
    ],
    newTab: '（新标签页打开）',
    links: {
      amap: '高德坐标拾取器',
      baidu: '百度坐标拾取系统',
      tencent: '腾讯坐标拾取器',
      tianditu: '天地图',
    },
  },
};
export type PointText = typeof pointZh;
