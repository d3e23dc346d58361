// @vitest-environment happy-dom
import { cleanup, render } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { afterEach, expect, it } from 'vitest';
import type { Pairing } from '#core/schemas/pairing.ts';
import type { AtlasMap } from '#map/atlas-map.ts';
import { pairingFeatures } from '#map/features/pairings.ts';
import { type Leader, LeaderContext } from '../../../web/leader/context.ts';
import { DataContext, type LeaderData } from '../../../web/leader/data.ts';
import { partsOf } from '../../../web/leader/model/parts.ts';
import { startView, type View } from '../../../web/leader/paths.ts';
import { createRecordsOnMap } from '../../../web/leader/stage/create-records-on-map.ts';
import { pairing, party, point } from '../map/records.ts';

afterEach(cleanup);

const THEN = '2026-06-30';
/** Active on that day, quiet for long since. */
const lines: Pairing[] = [
  pairing({
    lastActivityOn: '2026-06-01',
    a: party('en_1', 'ENTERPRISE', point(113, 38)),
    b: party('vl_1', 'VILLAGE', point(113.1, 38)),
  }),
];

it('the map judges the records of a past day by that day, as their list does', () => {
  const given: Record<string, string | undefined> = {};
  const map = {
    setData: (layer: string, _: unknown, day?: string) => {
      given[layer] = day;
    },
    ...{ setSiteTiles: null, setAreas: () => undefined },
  } as unknown as AtlasMap; // no more of it is used
  const none = { data: () => undefined };
  const sets = ['sites', 'parks', 'grids', 'organisations', 'contacts', 'chains', 'gaps', 'enterprises', 'villages'];
  const data = {
    ...{ clusters: none, coverage: none, place: none, stations: none, stops: none, siteTiles: () => null },
    records: {
      ...Object.fromEntries(sets.map((set) => [set, none])),
      pairings: { data: () => ({ items: lines }) },
    },
  };
  const [view, setView] = createSignal<View>({ ...startView, date: THEN });
  const OnMap = () => {
    createRecordsOnMap(() => map);
    return null;
  };
  render(() => (
    <LeaderContext.Provider value={{ view } as unknown as Leader}>
      <DataContext.Provider value={{ ...data, mapView: view } as unknown as LeaderData}>
        <OnMap />
      </DataContext.Provider>
    </LeaderContext.Provider>
  ));
  expect([given.sites, given.pairings]).toEqual([THEN, THEN]);
  // what is drawn thin is what the part 近 90 天无活动 lists
  const quiet = (day: string) => partsOf('pairings', lines, day).find(({ key }) => key === 'quiet')?.rows.length ?? 0;
  const thin = (day: string) =>
    pairingFeatures(lines, day).features.filter(({ properties }) => !properties.recent).length;
  expect([quiet(THEN), thin(THEN)]).toEqual([0, 0]);
  expect([quiet('2026-11-30'), thin('2026-11-30')]).toEqual([1, 1]);
  setView({ ...view(), date: null });
  expect([given.sites, given.pairings]).toEqual([undefined, undefined]);
});
