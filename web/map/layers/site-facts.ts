import type { ExpressionSpecification } from 'maplibre-gl';
import { type SiteSymbol, siteSymbols } from '#core/site-symbol.ts';
import { siteRanks } from '../features/sites.ts';
import { HALO_RADIUS, markOutline } from '../marks/outlines.ts';

/** Where a layer finds what it draws of a site. */
export type SiteFacts = {
  mark: ExpressionSpecification;
  tone: ExpressionSpecification;
  reach: ExpressionSpecification;
  rank: ExpressionSpecification;
};

/** Of features that were made here, which carry what is drawn. */
export const builtFacts: SiteFacts = {
  mark: ['get', 'mark'],
  tone: ['get', 'tone'],
  reach: ['get', 'reach'],
  rank: ['get', 'rank'],
};

/** Of features of a tile, which say only what a site is; the same rules as in `features/sites.ts`. */
export const tiledFacts: SiteFacts = {
  mark: [
    'concat',
    ['get', 'symbol'],
    flag('illustrative', '+illustrative'),
    flag('suspended', '+suspended'),
    flag('review', '+reviewDue'),
  ],
  tone: bySymbol((symbol) => markOutline(symbol).tone),
  reach: ['case', isSet('schematic'), HALO_RADIUS, bySymbol((symbol) => markOutline(symbol).size / 2)],
  rank: bySymbol((symbol) => siteRanks[symbol]),
};

function isSet(name: string): ExpressionSpecification {
  return ['==', ['get', name], true];
}

function flag(name: string, words: string): ExpressionSpecification {
  return ['case', isSet(name), words, ''];
}

function bySymbol(value: (symbol: SiteSymbol) => string | number): ExpressionSpecification {
  const cases = siteSymbols.flatMap((symbol) => [symbol, value(symbol)]);
  return ['match', ['get', 'symbol'], ...cases, value('ordinary')] as unknown as ExpressionSpecification; // variadic in the spec
}
