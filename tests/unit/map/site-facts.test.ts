import { createExpression } from '@maplibre/maplibre-gl-style-spec';
import { expect, it } from 'vitest';
import { siteSymbols } from '#core/site-symbol.ts';
import { markProps } from '#map/features/collection.ts';
import { siteRanks } from '#map/features/sites.ts';
import { type SiteFacts, tiledFacts } from '#map/layers/site-facts.ts';

function said(fact: keyof SiteFacts, properties: Record<string, unknown>): unknown {
  const made = createExpression(tiledFacts[fact], 'layers[0].layout.icon-image');
  if (made.result === 'error') throw new Error(made.value[0]?.message);
  return made.value.evaluate({ zoom: 11 }, { type: 'Point', properties });
}

it('draws a site of a tile as it draws one that was handed over', () => {
  const flags = [false, true];
  for (const symbol of siteSymbols) {
    for (const illustrative of flags) {
      for (const suspended of flags) {
        for (const review of flags) {
          for (const schematic of flags) {
            const properties = {
              ...{ symbol, illustrative },
              ...(suspended ? { suspended } : {}),
              ...(review ? { review } : {}),
              ...(schematic ? { schematic } : {}),
            };
            const { mark, tone, reach } = markProps(
              { shape: symbol, illustrative, suspended, reviewDue: review },
              schematic,
            );
            expect(
              Object.fromEntries(
                ['mark', 'tone', 'reach', 'rank'].map((fact) => [fact, said(fact as keyof SiteFacts, properties)]),
              ),
            ).toEqual({ mark, tone, reach, rank: siteRanks[symbol] });
          }
        }
      }
    }
  }
});
