import {
  type GeoJSONStoreFeatures,
  type HexColor,
  type SnapToCustom,
  TerraDrawPolygonMode,
  TerraDrawSelectMode,
} from 'terra-draw';
import type { Palette } from '../palette.ts';

/** Half a handle, px: fingers need more than pointers. */
const HANDLE = { fine: 5, coarse: 8 } as const;
/** How near a press must be to a corner, px. */
export const REACH = { fine: 12, coarse: 24 } as const;

export type Pointing = keyof typeof REACH;

export type ModeLooks = {
  palette: Palette;
  pointing: Pointing;
  /** Whether a handle stands for the corner that keys act on. */
  isCurrent: (handle: GeoJSONStoreFeatures) => boolean;
};

/** Corners are clicked one by one; the first or last one again, Enter or a double click ends the ring. */
export function drawingMode(looks: ModeLooks, snap: SnapToCustom): TerraDrawPolygonMode {
  const { palette, pointing } = looks;
  const [action, casing] = [hex(palette.action), hex(palette.casing)];
  return new TerraDrawPolygonMode({
    pointerDistance: REACH[pointing],
    snapping: { toCustom: snap },
    // Escape and Enter come through our own keys, which tell the page
    keyEvents: null,
    styles: {
      fillColor: action,
      fillOpacity: (feature) => (feature.properties.currentlyDrawing === true ? 0.14 : 0),
      outlineColor: action,
      outlineWidth: 2.5,
      closingPointColor: action,
      closingPointOutlineColor: casing,
      closingPointOutlineWidth: 2,
      closingPointWidth: HANDLE[pointing] + 1,
      snappingPointColor: hex(palette.service),
      snappingPointOutlineColor: casing,
      snappingPointOutlineWidth: 2,
      snappingPointWidth: HANDLE[pointing] + 1,
    },
  });
}

/** Corners are dragged, and the middles of edges to make new ones. Which ring has its handles is our choice. */
export function editingMode(looks: ModeLooks, snap: SnapToCustom): TerraDrawSelectMode {
  return new TerraDrawSelectMode({
    pointerDistance: REACH[looks.pointing],
    allowManualSelection: false,
    allowManualDeselection: false,
    keyEvents: null,
    // every move is shown: terra-draw would leave out each fifth
    dragEventThrottle: 0,
    flags: {
      polygon: {
        feature: {
          // crossings are told in words and mended, not forbidden on the way
          selfIntersectable: true,
          coordinates: {
            draggable: true,
            deletable: false,
            midpoints: { draggable: true },
            snappable: { toCustom: snap },
          },
        },
      },
    },
    styles: editingStyles(looks),
  });
}

/** Set again whenever another corner is the current one. */
export function editingStyles({ palette, pointing, isCurrent }: ModeLooks) {
  const [action, casing] = [hex(palette.action), hex(palette.casing)];
  const size = HANDLE[pointing];
  return {
    selectedPolygonColor: action,
    selectedPolygonFillOpacity: 0,
    selectedPolygonOutlineColor: action,
    selectedPolygonOutlineWidth: 2.5,
    selectionPointColor: (handle: GeoJSONStoreFeatures) => (isCurrent(handle) ? action : casing),
    selectionPointOutlineColor: (handle: GeoJSONStoreFeatures) => (isCurrent(handle) ? casing : action),
    selectionPointOutlineWidth: 2,
    selectionPointWidth: (handle: GeoJSONStoreFeatures) => (isCurrent(handle) ? size + 3 : size),
    midPointColor: action,
    midPointOpacity: 0.55,
    midPointOutlineColor: casing,
    midPointOutlineWidth: 1,
    midPointWidth: size - 1.5,
  };
}

/** Colours of the palette are written `#rrggbb` (a test of the tokens holds them to it). */
function hex(colour: string): HexColor {
  return colour as HexColor;
}
