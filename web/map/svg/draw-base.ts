import { regionPrefix } from '#core/codes/region-code.ts';
import type { BorderFeature, RegionFeature } from '../basemap/decode.ts';
import { type Palette, palettes } from '../palette.ts';
import type { SourceStore } from '../source-store.ts';
import { provincesOf } from '../style/expressions.ts';
import { graticule } from '../style/graticule.ts';
import { COARSE_BORDERS, COARSE_REGIONS, FINE_BORDERS, FINE_FROM, FINE_REGIONS, SURROUND } from '../style/sources.ts';
import type { StyleState } from '../style/style-state.ts';
import { svg } from './svg-element.ts';
import { pathOf } from './svg-view.ts';

/** Zooms from which lines are drawn one step heavier. */
const BANDS = [5, 7, 9] as const;
/** Widths of the lines in px in each band; 0 = not drawn yet. As `style/borders.ts`, without its steps between. */
const WIDTHS: Readonly<Record<string, readonly [number, number, number, number]>> = {
  COUNTY: [0, 0, 0.5, 0.8],
  CITY: [0, 0.6, 1, 1.3],
  COAST: [0.6, 0.8, 0.9, 1.1],
  PROVINCE: [0.8, 1.2, 1.6, 2],
  SAR: [0.8, 1.2, 1.6, 2],
  NATIONAL: [1.2, 1.6, 2, 2.4],
  UNDEFINED: [1.2, 1.6, 2, 2.4],
  DASH: [1.8, 2.4, 3, 3.6],
};
/** Where two meet the heavier one lies on top. */
const RANKS = Object.keys(WIDTHS);

/** The band of a zoom: the base map is drawn anew only from one to the next. */
export function bandOf(zoom: number): number {
  return BANDS.filter((from) => zoom >= from).length;
}

/** Name of the hatch of a drawing; every drawing has its own, because a hidden one lends its patterns to nobody. */
export function hatchId(drawing: string): string {
  return `${drawing}-hatch`;
}

const paths = new WeakMap<GeoJSON.Feature, string>();

/** Outlines are many and change never: each is written once. */
function pathOnce(feature: GeoJSON.Feature): string {
  const known = paths.get(feature);
  if (known !== undefined) return known;
  const path = pathOf(feature.geometry);
  paths.set(feature, path);
  return path;
}

/** The finest outline that is known of a region, in units of the world; undefined for codes not on the base map. */
export function outlineOf(store: SourceStore, code: string): string | undefined {
  const find = (source: string) =>
    (store.get(source).features as RegionFeature[]).find(({ properties }) => properties.code === code); // as base-map.ts puts them
  const feature = find(FINE_REGIONS) ?? find(COARSE_REGIONS);
  return feature && pathOnce(feature);
}

/** Land, choropleth, borders and the outline of the focus, in units of the world; the caller moves the group. */
export function drawBase(store: SourceStore, state: StyleState, zoom: number, drawing: string): SVGGElement {
  const { areas, config, loaded } = state;
  const palette = palettes[config.theme];
  if (!config.boundaries) return svg('g', {}, ...drawGraticule(zoom, palette));
  const isFine = zoom >= FINE_FROM;
  const coarse = store.get(COARSE_REGIONS).features as RegionFeature[]; // as base-map.ts puts them
  const fine = isFine ? (store.get(FINE_REGIONS).features as RegionFeature[]) : []; // likewise
  const isFocus = (code: string) =>
    config.focus.length === 0 || config.focus.some((focus) => code.startsWith(regionPrefix(focus.slice(0, 6))));
  // the coarse land stays under the fine: where their edges part, land shows through and not water
  const land = [...coarse, ...fine]
    .filter(({ properties }) => properties.tile)
    .map((feature) =>
      svg('path', {
        d: pathOnce(feature),
        fill: isFocus(feature.properties.code) ? palette.land : palette.neighbour,
        'data-region': feature.properties.code,
      }),
    );
  const painted = areas.flatMap(({ code, step }) => {
    const d = outlineOf(store, code);
    const fill = palette.steps[step - 1] ?? `url(#${hatchId(drawing)})`;
    return d === undefined ? [] : [svg('path', { d, fill, 'pointer-events': 'none' })];
  });
  const around = store
    .get(SURROUND)
    .features.map((feature) => svg('path', { d: pathOnce(feature), fill: palette.surround }));
  return svg(
    'g',
    {},
    hatch(palette.hatch, drawing),
    ...around,
    ...land,
    ...painted,
    ...drawBand(store, config.focus, palette, config.scale.line, drawing),
    ...config.focus.flatMap((code) => {
      const d = outlineOf(store, code.slice(0, 6));
      return d === undefined ? [] : [line(d, palette.national, 1.8 * config.scale.line)];
    }),
    ...drawBorders(store, { loaded: isFine ? loaded : [], isFine, band: bandOf(zoom) }, config, palette),
  );
}

type Config = StyleState['config'];

/** The soft band along the inside of the focus, as county atlases have it: half of a broad line, the rest cut off. */
function drawBand(store: SourceStore, focus: readonly string[], palette: Palette, scale: number, drawing: string) {
  return focus.flatMap((code, index) => {
    const d = outlineOf(store, code.slice(0, 6));
    if (d === undefined) return [];
    const clip = `${drawing}-focus-${index}`;
    return [
      svg('clipPath', { id: clip }, svg('path', { d })),
      svg('g', { 'clip-path': `url(#${clip})` }, line(d, palette.band, 16 * scale)),
    ];
  });
}

type Fineness = { loaded: readonly string[]; isFine: boolean; band: number };

function drawBorders(
  store: SourceStore,
  { loaded, isFine, band }: Fineness,
  { focus, scale }: Config,
  palette: Palette,
): SVGElement[] {
  const home = provincesOf(focus);
  const coarse = (store.get(COARSE_BORDERS).features as BorderFeature[]).filter(
    ({ properties: { a, b } }) => !loaded.includes(a) && !loaded.includes(b),
  ); // as base-map.ts puts them
  const fine = isFine ? (store.get(FINE_BORDERS).features as BorderFeature[]) : []; // likewise
  return [...coarse, ...fine]
    .filter(({ properties: { kind } }) => widthOf(kind) > 0)
    .sort((x, y) => RANKS.indexOf(x.properties.kind) - RANKS.indexOf(y.properties.kind))
    .flatMap((feature) => {
      const { kind } = feature.properties;
      const d = pathOnce(feature);
      const width = widthOf(kind) * scale.line;
      const isNational = kind === 'NATIONAL' || kind === 'UNDEFINED';
      return [
        ...(isNational ? [line(d, palette.national, width * 4, { 'stroke-opacity': 0.16 })] : []),
        line(d, colourOf(feature), width, kind === 'UNDEFINED' ? { 'stroke-dasharray': '6 4' } : {}),
      ];
    });

  function widthOf(kind: string): number {
    return WIDTHS[kind]?.[band] ?? 0;
  }

  function colourOf({ properties: { kind, a, b } }: BorderFeature): string {
    const isNear = home.length === 0 || home.includes(a) || home.includes(b);
    const { city, county, province } = isNear ? palette : palette.pale;
    if (kind === 'COUNTY') return county;
    if (kind === 'CITY') return city;
    if (kind === 'COAST') return palette.coast;
    return kind === 'PROVINCE' || kind === 'SAR' ? province : palette.national;
  }
}

/** 经纬网, where no boundary may be shown. */
function drawGraticule(zoom: number, palette: Palette): SVGElement[] {
  const step = zoom < 5 ? 10 : zoom < 7.5 ? 2 : 0.5;
  return graticule()
    .features.filter(({ properties }) => properties.step === step)
    .map((feature) => line(pathOf(feature.geometry), palette.graticule, 1));
}

function line(d: string, stroke: string, width: number, more: Record<string, string | number> = {}): SVGPathElement {
  return svg('path', {
    d,
    fill: 'none',
    stroke,
    'stroke-width': width,
    'stroke-linejoin': 'round',
    'vector-effect': 'non-scaling-stroke',
    'pointer-events': 'none',
    ...more,
  });
}

/** Where there is no data; the caller keeps its lines as wide on the screen as they are here. */
function hatch(colour: string, drawing: string): SVGPatternElement {
  return svg(
    'pattern',
    { id: hatchId(drawing), width: 8, height: 8, patternUnits: 'userSpaceOnUse' },
    svg('path', { d: 'M0 8L8 0M-2 2L2 -2M6 10L10 6', stroke: colour, 'stroke-width': 1.2 }),
  );
}
