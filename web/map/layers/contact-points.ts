import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { SEMIBOLD } from '../style/fonts.ts';
import type { StyleContext } from '../style/style-state.ts';
import { byState } from './state.ts';

export const CONTACTS = 'contacts';
export const CONTACT_LINES = 'contact-lines';
export const CONTACT_MARKS = 'contact-marks';

export const CONTACTS_FROM = 7;
export const CONTACT_WORDS_FROM = 9;
export const CONTACT_RADIUS = 9;
/** How far the disc stands above its place, px: what is contacted often has a mark of its own there. */
export const CONTACT_ABOVE = 18;

/** Signs of 联系点 and 示范点, the same in the legend and always beside their word. */
export const contactSigns = { CONTACT: '☆', DEMONSTRATION: '★' } as const;

/** A disc with the sign of its state above the place, its word beside it near the ground, and a thin line from the park. */
export function contactLayers(context: StyleContext): LayerSpecification[] {
  const { config, palette, texts, visible } = context;
  const { mark } = config.scale;
  const above: [number, number] = [0, -CONTACT_ABOVE * mark];
  const layout = { visibility: visible('contacts') };
  const isDemonstration: ExpressionSpecification = ['==', ['get', 'status'], 'DEMONSTRATION'];
  const word: ExpressionSpecification = ['case', isDemonstration, texts.demonstrationPoint, texts.contactPoint];
  const text = { ...layout, 'text-font': ['literal', SEMIBOLD] as ['literal', string[]] };
  return [
    ...[false, true].map((illustrative) => line(context, illustrative)),
    {
      id: CONTACT_MARKS,
      type: 'circle',
      source: CONTACTS,
      minzoom: CONTACTS_FROM,
      layout,
      paint: {
        'circle-radius': CONTACT_RADIUS * mark,
        'circle-color': ['case', isDemonstration, palette.featured, palette.panel],
        'circle-stroke-color': byState(palette.action, palette.action, palette.featured),
        'circle-stroke-width': byState(3 * mark, 2.5 * mark, 1.5 * mark),
        'circle-translate': above,
      },
    },
    {
      id: 'contact-signs',
      type: 'symbol',
      source: CONTACTS,
      minzoom: CONTACTS_FROM,
      layout: {
        ...text,
        'text-field': ['case', isDemonstration, contactSigns.DEMONSTRATION, contactSigns.CONTACT],
        'text-size': 12 * mark,
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: {
        'text-color': ['case', isDemonstration, palette.panel, palette.featured],
        'text-translate': above,
      },
    },
    {
      id: 'contact-words',
      type: 'symbol',
      source: CONTACTS,
      minzoom: CONTACT_WORDS_FROM,
      layout: {
        ...text,
        'text-field': ['concat', ['case', ['get', 'illustrative'], `${texts.example}·`, ''], word],
        'text-size': 12 * config.scale.text,
        'text-variable-anchor': ['left', 'right', 'bottom'],
        'text-radial-offset': 1,
      },
      paint: {
        'text-color': palette.featured,
        'text-halo-color': palette.halo,
        'text-halo-width': 1.5,
        'text-translate': above,
      },
    },
  ];
}

function line({ config, palette, visible }: StyleContext, illustrative: boolean): LayerSpecification {
  return {
    id: `contact-line${illustrative ? '-example' : ''}`,
    type: 'line',
    source: CONTACT_LINES,
    minzoom: CONTACTS_FROM,
    filter: ['==', ['get', 'illustrative'], illustrative],
    layout: { visibility: visible('contacts') },
    paint: {
      'line-color': palette.featured,
      'line-width': 1.25 * config.scale.line,
      'line-opacity': 0.7,
      ...(illustrative ? { 'line-dasharray': [4, 2.5] } : {}),
    },
  };
}
