/**
 * Rows read, statements and bytes of the API requests behind each page, with 5,000 and 100,000 generated sites beside the
 * documents' own. Rows read are what D1 bills and do not depend on the machine. `SITES=1000000` measures another number.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getPlatformProxy } from 'wrangler';
import { app } from '#api/app.ts';
import type { Bindings } from '#api/env.ts';
import { type Meter, metered } from '#tests/support/metered-database.ts';
import { randomNumbers } from '#tests/support/random.ts';
import { ownState } from './support/data-set.ts';
import { commandOf, publish } from './support/results.ts';

const SIZES = process.env.SITES ? [Number(process.env.SITES)] : [5_000, 100_000];
const CONFIG = fileURLToPath(new URL('../../workers/api/wrangler.toml', import.meta.url));
const NEAR_QUERIES = 100;

type Reading = {
  what: string;
  items: number;
  rows: number;
  most: number;
  statements: number;
  kilobytes: number;
};

async function measure(size: number): Promise<void> {
  const own = await ownState(size);
  const proxy = await getPlatformProxy<Bindings>({
    configPath: CONFIG,
    persist: { path: join(own.stateDir, 'v3') },
    remoteBindings: false,
  });
  try {
    const meter: Meter = { rows: 0, written: 0, statements: 0 };
    // the database answers, as it does where no snapshot is in memory
    const env: Bindings = { ...proxy.env, SNAPSHOT_MB: '0', DB: metered(proxy.env.DB, meter) };
    const site = await first(env, '/api/sites?limit=1&kind=SERVICE_CENTER');
    const readings: Reading[] = [];
    for (const [what, paths] of Object.entries(pagesOf(site))) readings.push(await read(env, meter, what, paths));
    publish({
      key: `rows-read-${size}`,
      title: `Rows read by requests with ${size.toLocaleString('en')} sites`,
      command: commandOf('rows-read', { SITES: size }),
      told: ['Answered by the database, without memory. Medians; most = the worst of the requests.', readings],
    });
  } finally {
    await proxy.dispose();
    own.forget();
  }
}

/** The requests behind each page; where there are several, each counts for itself and the median is given. */
function pagesOf(site: string): Record<string, string[]> {
  const random = randomNumbers(7);
  const somewhere = () => `lat=${(31 + 7 * random()).toFixed(3)}&lng=${(111 + 8 * random()).toFixed(3)}`;
  const anywhere = () => `lat=${(18 + 35 * random()).toFixed(3)}&lng=${(73 + 62 * random()).toFixed(3)}`;
  const box = () => {
    const west = 111 + 7 * random();
    const south = 31 + 6 * random();
    return `bbox=${west.toFixed(3)},${south.toFixed(3)},${(west + 0.3).toFixed(3)},${(south + 0.3).toFixed(3)}&limit=500`;
  };
  const twoDegrees = () => {
    const [west, south] = [111 + 5 * random(), 31 + 4 * random()];
    return [west, south, west + 2, south + 2].map((side) => side.toFixed(3)).join();
  };
  const many = (make: () => string) => Array.from({ length: NEAR_QUERIES }, make);
  return {
    'near 10': many(() => `/api/sites/near?limit=10&${somewhere()}`),
    'near 10, anywhere between 18° N 73° E and 53° N 135° E': many(() => `/api/sites/near?limit=10&${anywhere()}`),
    'near 10, kind': many(() => `/api/sites/near?limit=10&kind=TOWN_SERVICE_CENTER&${somewhere()}`),
    'near 10, counter': many(() => `/api/sites/near?limit=10&counter=true&${somewhere()}`),
    'near 10, open': many(() => `/api/sites/near?limit=10&open=true&${somewhere()}`),
    'near 10, mobile': many(() => `/api/sites/near?limit=10&mobile=true&${somewhere()}`),
    'near 10, two facilities, samples too': many(
      () => `/api/sites/near?limit=10&facility=WATER,WIFI&illustrative=include&${somewhere()}`,
    ),
    'near 10, 党群': many(() => `/api/sites/near?limit=10&q=党群&${somewhere()}`),
    'box of the country, 50': ['/api/sites?bbox=73,18,135,54&limit=50'],
    'box of the country, 50 by name': ['/api/sites?bbox=73,18,135,54&limit=50&sort=name'],
    'box 2°, 30': many(() => `/api/sites?limit=30&bbox=${twoDegrees()}`),
    'list 50 of 西藏 by name': ['/api/sites?region=540000&limit=50&sort=name'],
    'list 50 mobile, all': ['/api/sites?mobile=true&limit=50'],
    'list 50 overdue, all by name': ['/api/sites?verify=OVERDUE&limit=50&sort=name'],
    'list 30 open of a province': ['/api/sites?region=140000&limit=30&open=true'],
    'list 30 open, all': ['/api/sites?limit=30&open=true'],
    'box 0.3° open': many(() => `/api/sites?open=true&${box()}`),
    'services of a county': ['/api/services?region=410471'],
    'state calendar': ['/api/calendar'],
    'box 0.3°': many(() => `/api/sites?${box()}`),
    'list 30 of a province': ['/api/sites?region=140000&limit=30'],
    'list 30 of a county': ['/api/sites?region=140921&limit=30'],
    'list 30, all': ['/api/sites?limit=30'],
    'list 200 by name': ['/api/sites?limit=200&sort=name'],
    'site page': [`/api/sites/${site}`],
    'region summary, province': ['/api/regions/140000/summary'],
    'region summary, county': ['/api/regions/140921/summary'],
    'region tree, depth 1': ['/api/regions/tree?depth=1'],
    'parks of a province': ['/api/parks?region=410000&limit=200'],
    'pairings of 定襄': ['/api/pairings?region=140921&illustrative=only&limit=500'],
    'figures of 定襄': ['/api/figures?region=140921&limit=200'],
    'search 党群服务中心': ['/api/search?q=党群服务中心'],
    'search, rare word': ['/api/search?q=毛泽东纪念品'],
    'search 办营业执照': ['/api/search?q=办营业执照&kinds=SITE,REGION,SERVICE,FACILITY'],
    'search 充电': ['/api/search?q=充电&kinds=SITE,REGION,SERVICE,FACILITY'],
    'search jzkfq': ['/api/search?q=jzkfq'],
    'search, one character': ['/api/search?q=区'],
  };
}

async function read(env: Bindings, meter: Meter, what: string, paths: string[]): Promise<Reading> {
  const rows: number[] = [];
  const items: number[] = [];
  let bytes = 0;
  meter.statements = 0;
  for (const path of paths) {
    meter.rows = 0;
    const response = await app.request(path, {}, env);
    const text = await response.text();
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text.slice(0, 300)}`);
    rows.push(meter.rows);
    bytes += Buffer.byteLength(text);
    const body = JSON.parse(text) as { items?: unknown[] };
    items.push(body.items?.length ?? 1);
  }
  return {
    what,
    items: median(items),
    rows: median(rows),
    most: Math.max(...rows),
    statements: Math.round(meter.statements / paths.length),
    kilobytes: Math.round(bytes / paths.length / 102.4) / 10,
  };
}

function median(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

async function first(env: Bindings, path: string): Promise<string> {
  const response = await app.request(path, {}, env);
  const body = (await response.json()) as { items: { id: string }[] };
  const id = body.items[0]?.id;
  if (id === undefined) throw new Error(`${path} found nothing`);
  return id;
}

for (const size of SIZES) await measure(size);
