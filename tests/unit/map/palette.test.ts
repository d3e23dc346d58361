import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { pairingType } from '#core/terms/pairing.ts';
import { pairingTones } from '#map/pairing-tones.ts';
import { palettes } from '#map/palette.ts';

const tokens = readFileSync(resolve(import.meta.dirname, '../../../web/ui/tokens.css'), 'utf8');

/** Variables of one block, `:root` or `[data-theme="wall"]`. */
function block(selector: string): Map<string, string> {
  const start = tokens.indexOf(`\n${selector} {`);
  const body = tokens.slice(start, tokens.indexOf('\n}', start));
  return new Map(
    [...body.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

const pairs = {
  land: 'map-land',
  neighbour: 'map-neighbour',
  province: 'map-province',
  county: 'map-county',
  text: 'text',
  textSecondary: 'text-secondary',
  casing: 'mark-casing',
  panel: 'panel',
  action: 'action',
  red: 'red',
  featured: 'kind-featured',
  service: 'kind-service',
  enterprise: 'kind-enterprise',
  pairing: 'kind-pairing',
  contact: 'kind-contact',
  chain: 'kind-chain',
  ordinary: 'kind-ordinary',
  village: 'kind-village',
  suspended: 'mark-suspended',
  attention: 'status-attention',
  ok: 'status-ok',
} as const;

it.each([
  ['light', ':root'],
  ['wall', '[data-theme="wall"]'],
] as const)('draws the %s map in the colours of lists and legends', (theme, selector) => {
  const variables = block(selector);
  for (const [colour, token] of Object.entries(pairs)) {
    expect([colour, palettes[theme][colour as keyof typeof pairs]]).toEqual([colour, variables.get(token)]);
  }
  expect(palettes[theme].steps).toEqual([1, 2, 3, 4, 5].map((step) => variables.get(`choropleth-${step}`)));
});

/** WCAG 2 contrast of two `#rrggbb`. */
function contrast(a: string, b: string): number {
  const luminance = (colour: string) => {
    const [r = 0, g = 0, blue = 0] = [1, 3, 5].map((at) => {
      const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  };
  const [dark = 0, bright = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (bright + 0.05) / (dark + 0.05);
}

it.each(['light', 'wall'] as const)('keeps every name readable on its ground (%s)', (theme) => {
  const palette = palettes[theme];
  for (const ink of [palette.text, palette.textSecondary, palette.enterprise]) {
    expect(contrast(ink, palette.land)).toBeGreaterThanOrEqual(4.5);
  }
  expect(contrast(palette.textPale, palette.neighbour)).toBeGreaterThanOrEqual(3.5);
  expect(contrast(palette.waterText, palette.water)).toBeGreaterThanOrEqual(3.5);
});

it.each(['light', 'wall'] as const)('draws every kind of pairing in a colour of its own (%s)', (theme) => {
  const colours = Object.values(pairingTones).map((tone) => palettes[theme][tone]);
  expect(new Set(colours).size).toBe(Object.keys(pairingType).length);
  for (const colour of colours) expect(contrast(colour, palettes[theme].land)).toBeGreaterThanOrEqual(3);
});

it.each(['stage/layer-detail.css', 'stage/legend-swatch.css'])(
  '%s shows each kind of pairing in its colour',
  (file) => {
    const css = readFileSync(resolve(import.meta.dirname, '../../../web/leader', file), 'utf8');
    for (const [type, tone] of Object.entries(pairingTones)) {
      const own = new RegExp(`kind[-=]"?${type}"\\] \\{[^}]*var\\(--([a-z-]+)\\)`).exec(css)?.[1];
      const common = /(?:\.layers__line \{|"kind-"\] \{)[^}]*var\(--([a-z-]+)\)/.exec(css)?.[1];
      expect([type, own ?? common]).toEqual([type, pairs[tone]]);
    }
  },
);
