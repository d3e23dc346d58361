import type { ExpressionSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { PLATE_HEIGHT, PLATE_SIDE, PLATE_TEXT, type PlateForm } from '../marks/draw-plate.ts';
import { platePrefix } from '../marks/map-images.ts';
import type { PlateTone } from '../pairing-tones.ts';
import { SEMIBOLD } from '../style/fonts.ts';
import type { StyleContext } from '../style/style-state.ts';
import { sidesAt } from './sides.ts';

type Layout = NonNullable<SymbolLayerSpecification['layout']>;

/** Width of a digit in em. */
export const DIGIT = 0.58;
/** Height of a line in em, as MapLibre sets it. */
const LINE = 1.2;
/** How far a count stands from its point where it cannot stand on it, em. */
const ASIDE = [0, 0.5, 1, 1.6, 2.4];

/** Name of the plate for a text so many em wide; the width is rounded, so that there are few of them. */
export function plateImage(
  { config }: StyleContext,
  form: PlateForm | ExpressionSpecification,
  em: number | ExpressionSpecification,
  tone: PlateTone | ExpressionSpecification = 'enterprise',
): ExpressionSpecification {
  const prefix = platePrefix(config.theme, config.scale.text);
  return ['concat', prefix, form, '/', tone, '/', ['to-string', ['round', ['*', 10, em]]]];
}

/** A count on its plate: it is always there, because a hidden count would be a false map. */
export function plate(image: ExpressionSpecification): Layout {
  return {
    'icon-image': image,
    'icon-allow-overlap': true,
    'text-allow-overlap': true,
    'text-font': ['literal', SEMIBOLD],
    'text-max-width': 40,
  };
}

/**
 * A count that stands for a place at large. Marks lie where their records are and never move: it steps aside for those of the
 * layers above it, which MapLibre places first, and lies on its own place only where that is free or nothing around it is.
 */
export function steppingPlate({ config }: StyleContext, image: ExpressionSpecification): Layout {
  const { text } = config.scale;
  const [over, beside] = [((PLATE_HEIGHT - LINE * PLATE_TEXT) / 2) * text, PLATE_SIDE * text];
  return {
    ...plate(image),
    'text-size': PLATE_TEXT * text,
    'icon-text-fit': 'both',
    'icon-text-fit-padding': [over, beside, over, beside],
    // only the letters are tried for room, so they ask for that of their plate
    'text-padding': over + 1,
    'text-variable-anchor-offset': sidesAt(ASIDE),
  };
}
