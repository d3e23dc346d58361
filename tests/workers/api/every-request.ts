import type { Page } from '#core/schemas/common.ts';
import { readTile } from '../../support/read-tile.ts';
import { read } from './call.ts';

/** What the OpenAPI document says of the API, as far as the tests go by it. */
export interface ApiDescription {
  readonly paths: Readonly<
    Record<
      string,
      { readonly get?: { readonly parameters?: readonly { readonly name: string; readonly in: string }[] } }
    >
  >;
}

/** Lists whose items the `{id}` of a record's address stands for. */
const listOf = (path: string) => path.slice(0, path.indexOf('/{'));

async function firstIds(list: string, take: number): Promise<string[]> {
  const { items } = await read<Page<{ id?: string; code?: string }>>(list);
  return items.slice(0, take).map((item) => item.id ?? item.code ?? '');
}

/** Ids to ask each record's address for: registered and sample records. */
async function idsFor(path: string, parameters: readonly string[]): Promise<string[]> {
  const list = listOf(path);
  if (path.endsWith('/boundary')) return ['140921'];
  if (list === '/api/regions') return ['140000', '140921', '140921400', '140921400004'];
  const samples = parameters.includes('illustrative') ? await firstIds(`${list}?illustrative=only&limit=10`, 10) : [];
  return [...(await firstIds(`${list}?limit=30`, 30)), ...samples];
}

/** Values for parameters without which an address answers nothing. */
const required: Readonly<Record<string, string>> = {
  '/api/sites/near': 'lat=38.48&lng=112.957&limit=50',
  '/api/organisations/tree': 'scheme=JZ-4',
  '/api/search': 'q=示例&limit=50',
  '/api/sites/counts': 'region=140000',
};

/** Addresses that answer to something only which a visitor sent before: `voice-privacy.test.ts` walks them. */
const VISITORS_OWN = /^\/api\/(photos|ratings|corrections|reports|tickets)\b/;

/** Tiles of the country, and of 定襄 where it has something. */
const TILES = [
  ...['parks', 'sites', 'pairings'].flatMap((layer) => [`${layer}/0/0/0`, `${layer}/6/52/24`]),
  ...['sites', 'pairings'].flatMap((layer) => [`${layer}/9/416/196`, `${layer}/10/833/393`]),
].map((tile) => `/api/tiles/${tile}.mvt`);

/** What is in an answer; of a tile what its features say, as another library reads them. */
export async function answerOf(response: Response): Promise<unknown> {
  if (response.headers.get('content-type') !== 'application/vnd.mapbox-vector-tile') return response.json();
  const layers = Object.entries(readTile(await response.arrayBuffer(), { z: 0, x: 0, y: 0 }));
  return layers.map(([layer, features]) => [layer, features.map(({ properties }) => properties)]);
}

/** Requests that walk the whole public API: every address of the document, registered and sample records, both formats. */
export async function everyRequest(): Promise<string[]> {
  const { paths } = await read<ApiDescription>('/api/openapi.json');
  const requests: string[] = [];
  for (const [path, { get }] of Object.entries(paths)) {
    if (get === undefined || VISITORS_OWN.test(path)) continue;
    const known = new Set(get.parameters?.filter((parameter) => parameter.in === 'query').map(({ name }) => name));
    const listKnown = paths[listOf(path)]?.get?.parameters?.map(({ name }) => name) ?? [];
    const addresses = path.startsWith('/api/tiles/')
      ? TILES
      : path.includes('{')
        ? (await idsFor(path, listKnown)).map((id) => path.replace(/\{\w+\}/, id))
        : [path];
    for (const address of addresses) {
      const query = [required[path], known.has('illustrative') ? 'illustrative=include' : undefined];
      if (known.has('cursor')) query.push('limit=500');
      const asked = `${address}?${query.filter((part) => part !== undefined).join('&')}`;
      requests.push(asked);
      if (known.has('f')) requests.push(`${asked}&f=geojson`);
    }
  }
  return requests;
}
