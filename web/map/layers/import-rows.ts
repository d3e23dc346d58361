import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { RowTone } from '../features/import-rows.ts';
import type { Palette } from '../palette.ts';
import type { StyleContext } from '../style/style-state.ts';
import { byState } from './state.ts';

export const IMPORT_ROWS = 'import-rows';
export const IMPORT_ROW_MARKS = 'import-row-marks';

/** A doubtful or wrong row is larger than the others too: colour alone says nothing to some. */
const RADIUS: Readonly<Record<RowTone, number>> = { SAME: 4, NEW: 5, CHANGED: 5, DOUBTFUL: 7, WRONG: 7 };

/** Rows of a table that is about to be imported, above all records. */
export function importRowLayers({ palette, config }: StyleContext): LayerSpecification[] {
  const { mark } = config.scale;
  const radius = byTone((tone) => RADIUS[tone] * mark);
  return [
    {
      id: IMPORT_ROW_MARKS,
      type: 'circle',
      source: IMPORT_ROWS,
      paint: {
        'circle-radius': ['+', radius, byState(4 * mark, 2 * mark, 0)],
        'circle-color': byTone((tone) => colourOf(tone, palette)),
        'circle-stroke-color': byState(palette.text, palette.text, palette.casing),
        'circle-stroke-width': 2 * mark,
      },
    },
  ];
}

function byTone<T extends string | number>(value: (tone: RowTone) => T): ExpressionSpecification {
  const tones: readonly RowTone[] = ['SAME', 'NEW', 'CHANGED', 'DOUBTFUL'];
  const cases = tones.flatMap((tone) => [tone, value(tone)]);
  // the pairs of a `match` have no tuple type of their own
  return ['match', ['get', 'tone'], ...cases, value('WRONG')] as unknown as ExpressionSpecification;
}

function colourOf(tone: RowTone, palette: Palette): string {
  switch (tone) {
    case 'NEW':
      return palette.service;
    case 'CHANGED':
      return palette.action;
    case 'SAME':
      return palette.suspended;
    case 'DOUBTFUL':
      return palette.featured;
    case 'WRONG':
      return palette.attention;
  }
}
