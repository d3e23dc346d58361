import type { Map as MapLibreMap } from 'maplibre-gl';
import type { TerraDrawChanges, TerraDrawStylingFunction } from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import { BOUNDARY_DECIMALS } from '#core/geo/boundary.ts';
import { hasStyle } from '../style-access.ts';

/**
 * terra-draw's adapter, which speaks to the style whenever something moves: not while the graphics context is lost, when
 * there is none. What was drawn comes back with MapLibre's own copy of the style.
 */
export class GuardedAdapter extends TerraDrawMapLibreGLAdapter<MapLibreMap> {
  readonly #map: MapLibreMap;

  constructor(map: MapLibreMap) {
    super({
      map,
      prefixId: 'drawing',
      coordinatePrecision: BOUNDARY_DECIMALS,
      ignoreMismatchedPointerEvents: true,
      // a finger that holds still moves a little
      minPixelDragDistanceSelecting: 4,
    });
    this.#map = map;
  }

  override render(changes: TerraDrawChanges, styling: TerraDrawStylingFunction): void {
    if (hasStyle(this.#map)) super.render(changes, styling);
  }

  override clear(): void {
    if (hasStyle(this.#map)) super.clear();
  }
}
