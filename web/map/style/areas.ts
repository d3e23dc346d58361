import type { FillLayerSpecification, FilterSpecification } from 'maplibre-gl';
import { hatchName } from '../marks/map-images.ts';
import { COARSE_REGIONS, FINE_FROM, FINE_REGIONS } from './sources.ts';
import type { AreaStep, StyleContext } from './style-state.ts';

/** The choropleth: each region in the colour of its step, those without data hatched and never in the palest colour. */
export function areaLayers(context: StyleContext): FillLayerSpecification[] {
  const { areas, loaded } = context;
  const isFine = ({ code }: AreaStep) => loaded.includes(`${code.slice(0, 2)}0000`);
  const isCounty = ({ code }: AreaStep) => !code.endsWith('00');
  return [
    ...fills(
      context,
      'area',
      COARSE_REGIONS,
      areas.filter((area) => !isCounty(area) && isFine(area)),
      { maxzoom: FINE_FROM },
    ),
    ...fills(
      context,
      'area-rest',
      COARSE_REGIONS,
      areas.filter((area) => !isCounty(area) && !isFine(area)),
      {},
    ),
    ...fills(
      context,
      'area-fine',
      FINE_REGIONS,
      areas.filter((area) => !isCounty(area) && isFine(area)),
      { minzoom: FINE_FROM },
    ),
    ...fills(
      context,
      'area-county',
      FINE_REGIONS,
      areas.filter((area) => isCounty(area) && isFine(area)),
      {},
    ),
  ];
}

function fills(
  { palette, config }: StyleContext,
  id: string,
  source: string,
  areas: readonly AreaStep[],
  zooms: { minzoom?: number; maxzoom?: number },
): FillLayerSpecification[] {
  const codes = (step: number) => areas.filter((area) => area.step === step).map(({ code }) => code);
  const filter = (of: readonly string[]): FilterSpecification => ['in', ['get', 'code'], ['literal', [...of]]];
  return [0, 1, 2, 3, 4, 5].flatMap((step) => {
    const of = codes(step);
    if (of.length === 0) return [];
    const colour = palette.steps[step - 1];
    return {
      id: `${id}-${step}`,
      type: 'fill',
      source,
      filter: filter(of),
      ...zooms,
      paint: colour === undefined ? { 'fill-pattern': hatchName(config.theme) } : { 'fill-color': colour },
    };
  });
}
