import type { relationsZh } from './relations-zh.ts';

export const relationsEn: typeof relationsZh = {
  rings: {
    roughStations: 'Example or approximate',
    beyondUnits: 'Units beyond the rings',
    radius: 'Straight line',
    kilometres: (count) => `${count} km`,
    stations: (registered, kilometres) =>
      `${registered} service stations, each ring ${kilometres} km in straight line.`,
    beyond: (count) => `Beyond: ${count}`,
    meaning:
      'Open circle with “!”: a unit whose nearest service station is further away in straight line than the ring; with a dot it is registered, without one an example; around a park it is larger.',
    rough: 'Dashed ring: the station is an example or its place approximate; a hint only.',
    rule: 'Registered units are measured from registered stations only; units without a point are left out; stations may lie outside the region, closed ones do not count. A grid is measured from its middle.',
    none: 'No service station is registered: nothing is said to lie beyond one.',
  },
  contacts: {
    legend: '☆ contact point, ★ demonstration point; a thin line leads to the park.',
    level: 'Level',
    status: 'State',
    target: 'Contacted',
    hidden: 'Not public',
    region: 'Region',
  },
  chains: {
    legend: 'Arrows run from the chain leader by way of cores to members; the larger the dot the higher the role.',
    led: 'Led by',
  },
  published: {
    onlyCounts: 'Documents publish numbers only, without a list:',
    nothing: 'Documents give no number here.',
    figure: (label, value, where, asOf) => `${label}: ${value} (${where}, ${asOf})`,
  },
  gridLegend:
    'Near the ground a grid tells its instructors and stationed staff; what is not registered says so and is not 0.',
  parkLegend:
    '★ has honours; demonstration parks are named as such. Near the ground a letter tells the kind: 经 economic and technological, 高 high-tech, 集 cluster, 综 comprehensive reform, 园 sub-park, 孵 incubator.',
  timetable: {
    title: 'Stops',
    today: 'Today',
    next: 'Next stop',
    over: 'Over',
    none: 'No times of stops are registered.',
    cut: (shown) => `Many mobile positions: stops of the first ${shown} only; go one level down for all.`,
    line: (when, time, place) => `${when} ${time} ${place}`,
  },
  drawn: {
    marks: (drawn, all) => `${drawn} of ${all} are marked on the map`,
    links: (drawn, all) => `${drawn} of ${all} are drawn as lines`,
  },
  relationColumns: {
    target: 'Contacted',
    level: 'Level',
    status: 'State',
    from: 'Leading party',
    to: 'Other party',
    fromRole: 'Role of the leading party',
    toRole: 'Role of the other party',
    chain: 'Word of the document',
    kind: 'Kind of unit',
    nearest: 'Nearest service station',
    kilometres: 'Straight line (km)',
    cluster: 'Cluster',
    stops: 'Stops',
  },
};
