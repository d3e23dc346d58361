import type { LayerSpecification } from 'maplibre-gl';
import type { StyleContext } from '../style/style-state.ts';
import { markLayer, ringLayer } from './marks.ts';

export const ENTERPRISES = 'enterprises';
export const VILLAGES = 'villages';
export const ENTERPRISE_MARKS = 'enterprise-marks';
export const VILLAGE_MARKS = 'village-marks';

/** Half the width of an 8 px mark. */
export const SMALL_REACH = 4;
const FROM = 8;

export function smallMarkLayers(context: StyleContext): LayerSpecification[] {
  return ([ENTERPRISES, VILLAGES] as const).flatMap((source) => {
    const marks = { source, layer: source, minzoom: FROM, under: true };
    const id = source === ENTERPRISES ? ENTERPRISE_MARKS : VILLAGE_MARKS;
    // above the marks: the chosen one lies among many others
    return [markLayer(context, { ...marks, id }), ringLayer(context, { ...marks, id: `${source}-ring` }, SMALL_REACH)];
  });
}
