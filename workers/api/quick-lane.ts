import { Context } from 'hono';
import { checkPoint } from '#core/geo/bbox.ts';
import { readDegrees } from '#core/input/number-params.ts';
import { parseTile } from '#core/tiles/pyramid.ts';
import { sitesNearJson } from '#db/queries/sites-near.ts';
import type { Env } from './context.ts';
import type { Bindings } from './env.ts';
import { matches } from './etag.ts';
import { JSON_TYPE } from './geojson.ts';
import { logError } from './log.ts';
import { mayHaveRights, openRequest } from './middleware/prepare.ts';
import { quickQuery } from './middleware/quick-query.ts';
import { type Called, REQUEST_ID, requestIdOf } from './middleware/request-id.ts';
import { validation } from './middleware/revalidate.ts';
import { versionHeaders } from './middleware/versioned.ts';
import { type PublicState, publicState } from './public-state.ts';
import { nearQuery } from './site-params.ts';
import { keepWanted } from './snapshot/memory.ts';
import { MVT, tileOf, tileQuery } from './tile-layers.ts';

/** An answer: its body, and what is said of it. */
interface Quick {
  readonly body: Uint8Array<ArrayBuffer> | null;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** Answers one request of an address; null = the long way. */
type Lane = (c: Context<Env>) => Promise<Quick | null>;

/**
 * What is asked most, sites near a place and tiles, is answered here, before a route is looked for and every middleware had
 * its turn, where nobody asks who has rights of their own: to the byte as the long way answers it. Whatever is unusual, and
 * whatever fails, goes the long way, which alone has words for errors. It is also all that a new isolate has to set up for
 * these answers.
 */
export async function quickly(
  request: Request,
  env: Bindings,
  executionCtx: ExecutionContext,
): Promise<Response | null> {
  if (request.method !== 'GET') return null;
  const path = pathOf(request.url);
  const lane = path === NEAR ? near : path.startsWith(TILES) ? tile : null;
  const { headers } = request;
  if (lane === null || mayHaveRights(headers.get('cookie') ?? '')) return null;
  const c = new Context<Env>(request, { env, executionCtx, path, matchResult: [[]], notFoundHandler: nothing });
  const id = requestIdOf(headers, executionCtx.props as Called | undefined); // as a caller in this isolate makes it
  c.set('requestId', id);
  openRequest(c);
  const quick = await lane(c).catch((error: unknown) => {
    logError(error, { requestId: id, method: request.method, path });
    return null;
  });
  return quick === null
    ? null
    : new Response(quick.body, { status: quick.status, headers: { ...quick.headers, [REQUEST_ID]: id } });
}

const NEAR = '/api/sites/near';
const TILES = '/api/tiles/';
const nothing = () => new Response(null, { status: 404 });

/** The path of an address as it was sent. */
function pathOf(url: string): string {
  const start = url.indexOf('/', 'https://'.length);
  const end = url.indexOf('?', start);
  return url.slice(start, end === -1 ? undefined : end);
}

const readNear = quickQuery(nearQuery, {
  fields: { lat: readDegrees, lng: readDegrees },
  isWhole: ({ lng, lat }) => checkPoint(lng, lat).ok,
});

const near: Lane = async (c) => {
  const asked = readNear(c.req.queries());
  if (asked === null) return null;
  const { lat, lng, limit, illustrative, ...filter } = asked;
  const state = await publicState(c, filter.open === undefined ? 'day' : 'minute');
  return answered(c, state, validation(c, state.version), async () => {
    const [db, view] = [c.get('db'), c.get('view')];
    const { json, isEmpty } = await sitesNearJson(db, filter, { at: [lng, lat], limit, illustrative }, view);
    // a region that there is not is refused by the whole API
    if (isEmpty && filter.region !== undefined) return null;
    return { body: json, status: 200, headers: { 'content-type': JSON_TYPE } };
  });
};

const NO_BODY: Quick['headers'] = {};
const TILE = /^\/api\/tiles\/(parks|sites|pairings)\/(\d+)\/(\d+)\/(\d+)\.mvt$/;
const readTile = quickQuery(tileQuery);

const tile: Lane = async (c) => {
  const [, layer, z = '', x = '', y = ''] = TILE.exec(c.req.path) ?? [];
  const address = parseTile(z, x, y);
  const filter = readTile(c.req.queries());
  if (layer === undefined || !address.ok || filter === null) return null;
  const state = await publicState(c, 'day');
  return answered(c, state, versionHeaders(filter.v, state.version), async () => {
    const [db, view] = [c.get('db'), c.get('view')];
    // the pattern names the layers
    const body = await tileOf[layer as keyof typeof tileOf](db, address.value, filter, view);
    if (body === 'TOO_MANY') return null;
    return { body, status: body === null ? 204 : 200, headers: body === null ? NO_BODY : { 'content-type': MVT } };
  });
};

/** 304 where the caller has the version already. */
async function answered(
  c: Context<Env>,
  { memory }: PublicState,
  holds: Readonly<Record<'etag' | string, string>>,
  answer: () => Promise<Quick | null>,
): Promise<Quick | null> {
  const isHeld = matches(c.req.header('if-none-match'), holds.etag ?? '');
  const quick = isHeld ? { body: null, status: 304, headers: NO_BODY } : await answer();
  if (quick === null) return null;
  keepWanted(c, memory);
  return { ...quick, headers: { ...quick.headers, ...holds } };
}
