import { layerNames } from './model/layers.ts';
import { parseView, placeOfText, printQuery, startView } from './paths.ts';

/** What the address leaves out of what everybody sees anyway, spelled out: that is understood too. */
const usual: Readonly<Record<string, readonly string[]>> = {
  samples: ['off'],
  tab: [startView.tab],
  rows: [startView.rows],
  chart: [startView.chart],
  by: [startView.measure],
  rank: [startView.rank],
  of: [startView.ranked],
  state: [startView.pairings.state],
  cover: [startView.cover],
  ring: [String(startView.ring / 1000)],
  present: ['0'],
  stop: [String(startView.stop)],
};

/** Parts of an address that are ours. */
const known = [
  ...['vs', 'side', 'layers'],
  ...['region', 'park', 'grid', 'at', 'samples', 'tab', 'rows', 'chart', 'by', 'rank', 'of', 'part', 'camp', 'kind'],
  ...['state', 'cover', 'ring', 'count', 'date', 'box', 'present', 'route', 'stop', 'lang'],
];

/**
 * What of the address means nothing and was passed over, as it stands there: who follows a link that was cut or mistyped
 * would take what is shown for what was meant. Names that are none of ours (a messenger adds its own) are let be.
 */
export function misread(search: string): string[] {
  const query = new URLSearchParams(search);
  return [...query].flatMap(([name, value]) => (isUnderstood(name, value) ? [] : [`${name}=${value.slice(0, SHOWN)}`]));
}

/** Letters of a value that are repeated to the reader. */
const SHOWN = 40;

function isUnderstood(name: string, value: string): boolean {
  return isGoodPart(name, value) || !known.includes(name);
}

/** Whether a part of an address is one of ours and says something. */
export function isGoodPart(name: string, value: string): boolean {
  if (!known.includes(name)) return false;
  if (name === 'vs') return placeOfText(value) !== null;
  if (name === 'side') return value === '1' || value === '2';
  if (name === 'layers') return value === 'none' || value.split(',').every((layer) => isLayer(layer));
  if (usual[name]?.includes(value)) return true;
  return new URLSearchParams(printQuery(parseView(`?${new URLSearchParams({ [name]: value })}`))).has(name);
}

function isLayer(name: string): boolean {
  return layerNames.some((layer) => layer === name);
}
