import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '#core/schemas/common.ts';
import { read, send } from './call.ts';
import { geojsonFaults } from './rfc7946.ts';
import { openSeeded } from './seeded.ts';

beforeAll(openSeeded);

interface Collection {
  readonly features: { id: string; geometry: { type: string }; properties: Record<string, unknown> }[];
  readonly omittedWithoutPoint: number;
  readonly nextCursor: string | null;
}

const lists = ['parks', 'sites', 'organisations', 'enterprises', 'villages', 'pairings', 'grids'] as const;
const shapes: Readonly<Record<string, string>> = { pairings: 'LineString', grids: 'Polygon' };

describe.each(lists)('%s as GeoJSON', (list) => {
  const path = `/api/${list}?illustrative=include&limit=500`;

  it('is valid by RFC 7946 and has the right media type', async () => {
    const response = await send(`${path}&f=geojson`);
    expect(response.headers.get('content-type')).toBe('application/geo+json');
    const collection = await response.json<Collection>();
    expect(geojsonFaults(collection)).toEqual([]);
    expect(collection.features.length).toBeGreaterThan(0);
    for (const { geometry } of collection.features) expect(geometry.type).toBe(shapes[list] ?? 'Point');
  });

  it('has the same records as the list, those without a place counted and left out', async () => {
    const [page, collection] = await Promise.all([
      read<Page<{ id: string }>>(path),
      read<Collection>(`${path}&f=geojson`),
    ]);
    expect(collection.features.length + collection.omittedWithoutPoint).toBe(page.items.length);
    expect(collection.nextCursor).toBe(page.nextCursor);
    const ids = new Set(page.items.map(({ id }) => id));
    for (const { id, properties } of collection.features) {
      expect(ids.has(id)).toBe(true);
      expect(properties.id).toBe(id);
      expect(properties).not.toHaveProperty('point');
    }
  });

  it('also comes by Accept, which the parameter overrules', async () => {
    const accept = { headers: { accept: 'application/geo+json, application/json;q=0.5' } };
    expect(await (await send(path, accept)).json()).toHaveProperty('type', 'FeatureCollection');
    expect(await (await send(`${path}&f=json`, accept)).json()).toHaveProperty('items');
  });
});

it('marks every schematic point, so that the map can draw its halo', async () => {
  const { features } = await read<Collection>('/api/sites?f=geojson&illustrative=include&limit=5000');
  for (const { properties } of features) {
    expect(properties.schematic).toBe(
      ['PARK_CENTROID', 'COUNTY_CENTROID', 'TOWNSHIP', 'ILLUSTRATIVE'].includes(String(properties.precision)),
    );
  }
});

it('draws a line for nothing that is not in force', async () => {
  const { features } = await read<Collection>('/api/pairings?f=geojson&illustrative=include&limit=5000');
  expect(features.length).toBeGreaterThan(100);
  expect(features.every(({ properties }) => properties.status === 'ACTIVE')).toBe(true);
});

it('gives the boundary of a region as a Feature', async () => {
  const response = await send('/api/regions/140921/boundary');
  expect(response.headers.get('content-type')).toBe('application/geo+json');
  const feature = await response.json();
  expect(geojsonFaults(feature)).toEqual([]);
  expect(feature).toMatchObject({ id: '140921', properties: { name: '定襄县', level: 'COUNTY' } });
});

it('would see faults', () => {
  const point = { type: 'Feature', id: 'x', properties: null, geometry: { type: 'Point', coordinates: [38, 112] } };
  expect(geojsonFaults(point)).toEqual(['position 38,112']);
  const ring = [
    [112, 38],
    [112, 39],
    [113, 39],
    [112, 38],
  ];
  expect(geojsonFaults({ ...point, geometry: { type: 'Polygon', coordinates: [ring] } })).toEqual([
    'ring runs the wrong way',
  ]);
});
