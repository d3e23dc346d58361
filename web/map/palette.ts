/** Colours of the map itself; marks and status colours are those of the design tokens (a test compares them). */
export type MapTheme = 'light' | 'wall';

export type Palette = {
  water: string;
  /** Land of other countries. */
  surround: string;
  land: string;
  /** Land outside the focus. */
  neighbour: string;
  coast: string;
  national: string;
  province: string;
  city: string;
  county: string;
  /** The same lines where both sides lie outside the focus: one step paler. */
  pale: { province: string; city: string; county: string };
  graticule: string;
  /** Soft band along the inside of the region in focus. */
  band: string;
  text: string;
  textSecondary: string;
  textPale: string;
  waterText: string;
  /** Paper around letters. */
  halo: string;
  /** Around marks. */
  casing: string;
  panel: string;
  action: string;
  red: string;
  featured: string;
  service: string;
  enterprise: string;
  pairing: string;
  /** Lines of 联系点 and of 产业链联建 among the pairings. */
  contact: string;
  chain: string;
  ordinary: string;
  village: string;
  suspended: string;
  attention: string;
  ok: string;
  /** Choropleth, lowest share first. */
  steps: readonly [string, string, string, string, string];
  /** Lines of the hatch where there is no data. */
  hatch: string;
};

export const palettes: Readonly<Record<MapTheme, Palette>> = {
  light: {
    water: '#dde7eb',
    surround: '#e7e3da',
    land: '#f6f4ef',
    neighbour: '#efece4',
    coast: '#8fabb8',
    national: '#6f675a',
    province: '#8c8577',
    city: '#8c8577',
    county: '#b9b2a3',
    pale: { province: '#b9b2a3', city: '#c9c3b6', county: '#d6d1c5' },
    graticule: '#ddd8cc',
    band: '#e4ddcf',
    text: '#1f2328',
    textSecondary: '#59606a',
    textPale: '#747981',
    waterText: '#4f7487',
    halo: '#f6f4ef',
    casing: '#ffffff',
    panel: '#ffffff',
    action: '#1f5f99',
    red: '#b3261e',
    featured: '#8a5a00',
    service: '#0f6b62',
    enterprise: '#4a5568',
    pairing: '#6a4c93',
    contact: '#8a3f6b',
    chain: '#5b6b1f',
    ordinary: '#1f5f99',
    village: '#59606a',
    suspended: '#7d838b',
    attention: '#a84300',
    ok: '#2e6b34',
    steps: ['#e4ecf1', '#c2d3de', '#9ab9ca', '#74a0b8', '#2b5a77'],
    hatch: '#b9b2a3',
  },
  wall: {
    water: '#10161d',
    surround: '#131a22',
    land: '#18212b',
    neighbour: '#141b23',
    coast: '#34505f',
    national: '#8a97a5',
    province: '#6f7d8c',
    city: '#56636f',
    county: '#3a4654',
    pale: { province: '#445160', city: '#323d49', county: '#28323d' },
    graticule: '#202b36',
    band: '#22303b',
    text: '#f2efe8',
    textSecondary: '#a9b4c0',
    textPale: '#7f8b98',
    waterText: '#6d97ab',
    halo: '#10161d',
    casing: '#10161d',
    panel: '#18212b',
    action: '#8cc4f2',
    red: '#ff7f6e',
    featured: '#e0b04c',
    service: '#5cc4b2',
    enterprise: '#a9b4c0',
    pairing: '#b79ce0',
    contact: '#e59cc5',
    chain: '#b9c86a',
    ordinary: '#8cc4f2',
    village: '#a9b4c0',
    suspended: '#7f8b98',
    attention: '#ff9f5a',
    ok: '#7fcf8a',
    steps: ['#22303d', '#2c4254', '#3a5a72', '#74a0b8', '#c2d3de'],
    hatch: '#8593a3',
  },
};
