import type { FilterSpecification, LineLayerSpecification } from 'maplibre-gl';
import { byZoom } from './expressions.ts';
import { COARSE_REGIONS, FINE_FROM, FINE_REGIONS } from './sources.ts';
import type { StyleContext } from './style-state.ts';

/** The region spoken of, set off as county atlases do it: a soft band inside its border and a firmer line upon it. */
export function focusLayers(context: StyleContext): LineLayerSpecification[] {
  const { config, loaded } = context;
  const codes = config.focus.map((code) => code.slice(0, 6));
  if (codes.length === 0) return [];
  const ready = codes.filter((code) => loaded.includes(`${code.slice(0, 2)}0000`));
  return [
    ...outline('focus', COARSE_REGIONS, codes, context, { maxzoom: FINE_FROM }),
    ...outline(
      'focus-rest',
      COARSE_REGIONS,
      codes.filter((code) => !ready.includes(code)),
      context,
      { minzoom: FINE_FROM },
    ),
    ...outline('focus-fine', FINE_REGIONS, ready, context, { minzoom: FINE_FROM }),
  ];
}

function outline(
  id: string,
  source: string,
  codes: readonly string[],
  { palette, config }: StyleContext,
  zooms: { minzoom?: number; maxzoom?: number },
): LineLayerSpecification[] {
  const filter: FilterSpecification = ['in', ['get', 'code'], ['literal', [...codes]]];
  const { line } = config.scale;
  const common = { type: 'line', source, filter, layout: { 'line-join': 'round' }, ...zooms } as const;
  return [
    {
      ...common,
      id: `${id}-band`,
      paint: {
        'line-color': palette.band,
        'line-width': byZoom([4, 5 * line], [8, 8 * line], [12, 9 * line]),
        'line-offset': byZoom([4, 2.5 * line], [8, 4 * line], [12, 4.5 * line]),
      },
    },
    {
      ...common,
      id: `${id}-line`,
      paint: {
        'line-color': palette.national,
        'line-width': byZoom([4, 1.2 * line], [8, 1.8 * line], [12, 2.4 * line]),
      },
    },
  ];
}
