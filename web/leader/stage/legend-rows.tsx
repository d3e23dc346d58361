import type { JSX } from 'solid-js';
import { shareCode } from '#core/terms/statistics.ts';
import { chinaDay } from '#ui/china-time.ts';
import type { Leader } from '../context.ts';
import type { LeaderData } from '../data.ts';
import { THRESHOLDS } from '../model/coverage.ts';
import { isNone, layerCount } from '../model/layer-count.ts';
import { type LayerName, recordsOf, setOf } from '../model/layers.ts';
import { partName } from '../model/part-name.ts';
import { partsOf } from '../model/parts.ts';
import { countedWords, countWords, layerWords } from './count-words.ts';
import { mark } from './layer-mark.tsx';
import './legend-swatch.css';

/** A line of a legend that has only what is drawn: on paper, on the picture of the map, on a wall. */
export type LegendRow = { key: string; mark: JSX.Element; name: string; count: string };

type Source = Pick<Leader, 'term' | 'text' | 'view'> &
  Pick<LeaderData, 'coverage' | 'records' | 'siteCounts' | 'stations'>;

/** The layers that are drawn, each followed by what tells its records apart: classes, rings, kinds of lines. */
export function legendRows(source: Source): LegendRow[] {
  return source.view().layers.flatMap((layer) => {
    switch (layer) {
      case 'coverage':
        return coverageRows(source);
      case 'rings':
        return ringRows(source);
      case 'pairings':
        return [...layerRow(source, layer), ...pairingRows(source)];
      default:
        return layerRow(source, layer);
    }
  });
}

/** A symbol that is nowhere on the map explains nothing. */
function layerRow({ records, siteCounts, text }: Source, layer: Exclude<LayerName, 'coverage'>): LegendRow[] {
  const list = records[setOf(layer)].data();
  const rows = recordsOf(layer, list?.items ?? []);
  const counted = layerCount(layer, { rows, complete: list?.complete !== false, counts: siteCounts.data() });
  if (isNone(counted)) return [];
  return [{ key: layer, mark: mark(layer), name: text.layers.names[layer], count: countedWords(text, counted) }];
}

function coverageRows({ coverage, term, text, view }: Source): LegendRow[] {
  const areas = coverage.data() ?? [];
  if (areas.length === 0) return [];
  const [a, b, c, d] = THRESHOLDS;
  const labels = [`<${a}%`, `${a}–${b}%`, `${b}–${c}%`, `${c}–${d}%`, `≥${d}%`];
  return [
    { key: 'coverage', mark: mark('coverage'), name: term(shareCode[view().cover]), count: String(areas.length) },
    ...labels.map((name, i) => ({ key: `step-${i + 1}`, mark: swatch({ step: i + 1 }), name, count: '' })),
    { key: 'step-0', mark: swatch({ step: 0 }), name: text.coverage.noData, count: '' },
  ];
}

function ringRows({ records, stations, text, view }: Source): LegendRow[] {
  const around = stations.data()?.items ?? [];
  const { complete = true, items: beyond = [] } = records.gaps.data() ?? {};
  const rough = around.filter(({ isIllustrative, point }) => isIllustrative || point?.schematic);
  const kilometres = text.rings.kilometres(view().ring / 1000);
  return [
    {
      key: 'rings',
      mark: mark('rings'),
      name: `${text.rings.radius} ${kilometres}`,
      count: countWords(text, around),
    },
    ...(rough.length > 0
      ? [{ key: 'rough', mark: swatch({ sign: 'rough' }), name: text.rings.roughStations, count: String(rough.length) }]
      : []),
    {
      key: 'gaps',
      mark: swatch({ sign: 'gap' }),
      name: text.rings.beyondUnits,
      count: layerWords(text, 'rings', { rows: beyond, complete, counts: undefined }),
    },
  ];
}

/** Only kinds have colours; what is quiet is told by width. */
function pairingRows({ records, term, text, view }: Source): LegendRow[] {
  const { complete = true, items = [] } = records.pairings.data() ?? {};
  return partsOf('pairings', items, view().date ?? chinaDay(Date.now()))
    .filter(({ key }) => key === key.toUpperCase())
    .map((part) => ({
      key: part.key,
      mark: swatch({ kind: part.key }),
      name: partName({ term, text }, part),
      count: layerWords(text, 'pairings', { rows: part.rows, complete, counts: undefined }),
    }));
}

type Swatch = { step: number } | { kind: string } | { sign: 'rough' | 'gap' };

/** A class, a line or a sign as the map draws it, around 0,0; colours come from the stylesheet. */
function swatch(of: Swatch): JSX.Element {
  const [drawn, path] =
    'step' in of
      ? [`step-${of.step}`, of.step === 0 ? 'M-8 -7H8V7H-8ZM-8 1L0 -7M-8 7L6 -7M0 7L8 -1' : 'M-8 -7H8V7H-8Z']
      : 'kind' in of
        ? [`kind-${of.kind}`, 'M-9 0H9']
        : [of.sign, of.sign === 'gap' ? GAP : 'M-9 0a9 9 0 1 0 18 0a9 9 0 1 0 -18 0'];
  return (
    <svg class="legend-swatch" data-swatch={drawn} viewBox="-11 -11 22 22" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}

/** An open ring with “!” at its shoulder. */
const GAP = 'M-8 1a6 6 0 1 0 12 0a6 6 0 1 0 -12 0M7.5 -10V-4.5M7.5 -2.5V-1.5';
