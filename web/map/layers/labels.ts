import type { ExpressionSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { type LabelClass, labelSize, labelStyles, standsBesideMark } from '../labels/label-classes.ts';
import {
  type LabelPlace,
  MAIN_MARK_PLACES,
  MARK_PLACES,
  OVER_POINT,
  PLACE_SETS,
  placesKey,
  SIDE_PLACES,
  STEP_ASIDE,
  STEP_FAR,
  STEP_FURTHEST,
} from '../labels/places.ts';
import { byZoom } from '../style/expressions.ts';
import { REGULAR, SEMIBOLD } from '../style/fonts.ts';
import { LABELS } from '../style/sources.ts';
import type { StyleContext } from '../style/style-state.ts';

const AREA_LABELS = 'area-labels';
const MARK_LABELS = 'mark-labels';

/** Names of regions lie centred on their place, names of parks and sites beside their mark. */
export function labelLayers(context: StyleContext): SymbolLayerSpecification[] {
  if (!context.config.labels) return [];
  const classes = Object.keys(labelStyles) as LabelClass[];
  const area = classes.filter((cls) => !standsBesideMark(cls));
  const beside = classes.filter(standsBesideMark);
  return [
    ...(context.config.boundaries ? [withRoom(labelLayer(AREA_LABELS, area, context))] : []),
    besideMarks(labelLayer(MARK_LABELS, beside, context)),
  ];
}

function labelLayer(id: string, classes: readonly LabelClass[], context: StyleContext): SymbolLayerSpecification {
  const { config } = context;
  return {
    id,
    type: 'symbol',
    source: LABELS,
    filter: ['in', ['get', 'cls'], ['literal', [...classes]]],
    layout: {
      'text-field': ['get', 'text'],
      'text-font': [
        'case',
        byClass(classes, (cls) => labelStyles[cls].semibold),
        ['literal', SEMIBOLD],
        ['literal', REGULAR],
      ],
      'text-size': byZoom(
        ...[3, 4.5, 5.5, 6, 7, 8.5, 11].map(
          (zoom) => [zoom, byClass(classes, (cls) => labelSize(cls, zoom) * config.scale.text)] as const,
        ),
      ),
      'text-letter-spacing': byClass(classes, (cls) => labelStyles[cls].tracking),
      'text-padding': 3,
      'text-max-width': 12,
      'symbol-sort-key': ['get', 'order'],
    },
    paint: {
      'text-color': colour(classes, context),
      'text-halo-color': context.palette.halo,
      'text-halo-width': 1.5,
      'text-halo-blur': 0.3,
    },
  };
}

type Anchor = 'center' | 'bottom' | 'top' | 'left' | 'right';
type AnchorOffset = [Anchor, [number, number]];

/** Anchor and offset in em of a place; `near` is the distance of the name's edge from its point. */
function anchorOf(place: LabelPlace, near: number): AnchorOffset {
  switch (place) {
    case 'above':
      return ['bottom', [0, -near]];
    case 'high':
      return ['bottom', [0, -STEP_FAR]];
    case 'below':
      return ['top', [0, near]];
    case 'low':
      return ['top', [0, STEP_FAR]];
    case 'higher':
      return ['bottom', [0, -STEP_FURTHEST]];
    case 'lower':
      return ['top', [0, STEP_FURTHEST]];
    case 'right':
      return ['left', [near, 0]];
    case 'left':
      return ['right', [-near, 0]];
    case 'inland':
      return ['right', [OVER_POINT, 0]];
    case 'center':
      return ['center', [0, 0]];
  }
}

function anchors(places: readonly LabelPlace[], near: number): ExpressionSpecification {
  return ['literal', places.flatMap((place) => anchorOf(place, near))] as unknown as ExpressionSpecification; // pairs, flat, as the spec wants
}

/** A region's name may give way to a mark a little, to the places that were found to lie in the region. */
function withRoom(layer: SymbolLayerSpecification): SymbolLayerSpecification {
  const cases = PLACE_SETS.flatMap((places) => [placesKey(places), anchors(places, STEP_ASIDE)]);
  const match = ['match', ['get', 'places'], ...cases, anchors(['center'], STEP_ASIDE)];
  return withOffsets(layer, match as unknown as ExpressionSpecification); // variadic in the spec
}

/** What is left to the name of a mark at the edge of the screen. */
const EDGE_SETS: readonly (readonly LabelPlace[])[] = [SIDE_PLACES, ...SIDE_PLACES.map((side) => [side])];

/** Names beside marks stand clear of the mark or of its halo. */
function besideMarks(layer: SymbolLayerSpecification): SymbolLayerSpecification {
  const hasHalo: ExpressionSpecification = ['>=', ['get', 'reach'], 12];
  const isMain: ExpressionSpecification = ['in', ['get', 'cls'], ['literal', ['park', 'center']]];
  const places = (near: number): ExpressionSpecification => {
    const whole: ExpressionSpecification = [
      'case',
      isMain,
      anchors(MAIN_MARK_PLACES, near),
      anchors(MARK_PLACES, near),
    ];
    const sides = EDGE_SETS.flatMap((set) => [placesKey(set), anchors(set, near)]);
    return ['match', ['get', 'places'], ...sides, whole] as unknown as ExpressionSpecification; // variadic in the spec
  };
  return withOffsets(layer, ['case', hasHalo, places(1.35), places(0.95)]);
}

function withOffsets(layer: SymbolLayerSpecification, offsets: ExpressionSpecification): SymbolLayerSpecification {
  return { ...layer, layout: { ...layer.layout, 'text-variable-anchor-offset': offsets, 'text-justify': 'auto' } };
}

function colour(classes: readonly LabelClass[], { palette }: StyleContext): ExpressionSpecification {
  const full: Record<LabelClass, string> = {
    province: palette.textSecondary,
    city: palette.text,
    county: palette.text,
    park: palette.enterprise,
    center: palette.text,
    site: palette.text,
    islands: palette.waterText,
    sea: palette.waterText,
    country: palette.textPale,
  };
  return ['case', ['get', 'pale'], palette.textPale, byClass(classes, (cls) => full[cls])];
}

/** A value looked up by the class of the label. */
function byClass<T extends string | number | boolean>(
  classes: readonly LabelClass[],
  value: (cls: LabelClass) => T,
): ExpressionSpecification {
  const [first = 'county'] = classes;
  const cases = classes.flatMap((cls) => [cls, value(cls)]);
  return ['match', ['get', 'cls'], ...cases, value(first)] as unknown as ExpressionSpecification; // variadic in the spec
}
