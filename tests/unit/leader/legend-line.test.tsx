// @vitest-environment happy-dom
import { cleanup, render } from '@solidjs/testing-library';
import { afterEach, expect, it } from 'vitest';
import { type Leader, LeaderContext } from '../../../web/leader/context.ts';
import { DataContext, type LeaderData } from '../../../web/leader/data.ts';
import { startView, type View } from '../../../web/leader/paths.ts';
import { LegendLine } from '../../../web/leader/stage/LegendLine.tsx';
import { zh } from '../../../web/leader/text/zh.ts';
import { pairing } from '../map/records.ts';
import { site } from './records.ts';

afterEach(cleanup);

/** What the line says of a place with these records, name by name. */
function saidOf(records: Record<string, readonly unknown[]>, view: Partial<View> = {}): string[] {
  const leader = { text: zh, term: ({ zh: word }: { zh: string }) => word, view: () => ({ ...startView, ...view }) };
  const none = { data: () => undefined };
  const data = {
    ...{ coverage: none, siteCounts: none, stations: none },
    records: new Proxy(
      {},
      { get: (_, set: string) => ({ data: () => ({ items: records[set] ?? [], complete: true }) }) },
    ),
  };
  const { container } = render(() => (
    <LeaderContext.Provider value={leader as unknown as Leader}>
      <DataContext.Provider value={data as unknown as LeaderData}>
        <LegendLine />
      </DataContext.Provider>
    </LeaderContext.Provider>
  ));
  return [...container.querySelectorAll('.legend-line')].map((each) => each.textContent ?? '');
}

it('names what is drawn and nothing else', () => {
  expect(saidOf({})).toEqual([]);
  expect(saidOf({ sites: [site({ level: 'FEATURED' })] })).toEqual([zh.layers.names.featured, zh.layers.schematic]);
});

it('tells pairings by the kinds that have a colour, what the numbers on them are, and 示例 where they are shown', () => {
  const view = { layers: ['pairings'], samples: true } as const;
  expect(saidOf({ pairings: [pairing({ type: 'ENTERPRISE_VILLAGE' })] }, view)).toEqual([
    '企村结对',
    zh.layers.schematic,
    zh.layers.sample,
    zh.pairingLegend.numbers,
  ]);
});
