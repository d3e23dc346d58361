import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Sql } from 'postgres';
import { answerOf, PEER_COLUMNS, type PeerSite } from './peer-site.ts';
import { connect } from './postgres.ts';

/*
 * The peer: PostGIS behind a small Node server, a program of its own. Prepared statements over PostgreSQL's socket, one
 * table, the nearest by the index (`<->`), tiles by ST_AsMVT. Prints the port it listens on.
 */
const [socket = '', connections = '8'] = process.argv.slice(2);
const db = connect(socket, Number(connections));
const columns = db.unsafe(Object.keys(PEER_COLUMNS).join(', '));

async function near(query: URLSearchParams): Promise<string> {
  const [lng, lat] = [Number(query.get('lng')), Number(query.get('lat'))];
  const rows = await db<(PeerSite & { metres: number })[]>`
    SELECT ${columns}, ST_DistanceSphere(ST_MakePoint(lng, lat), ST_MakePoint(${lng}, ${lat})) AS metres FROM site
    ORDER BY geom <-> ST_Transform(ST_SetSRID(ST_MakePoint(${lng}, ${lat}), 4326), 3857) LIMIT ${Number(query.get('limit'))}`;
  const items = rows.map((row) => answerOf(row, Math.round(row.metres)));
  return JSON.stringify({ items, complete: true });
}

/** Cells of a side of a tile in which sites are counted below this zoom, as ours are. */
const [CELLS, SINGLE_FROM] = [16, 10];

async function tile(z: number, x: number, y: number): Promise<Buffer> {
  const features = z < SINGLE_FROM ? counted(z, x, y) : singles(z, x, y);
  const [row] = await db<
    { tile: Buffer }[]
  >`SELECT ST_AsMVT(feature, 'sites', 4096, 'geom') AS tile FROM (${features}) feature`;
  return row?.tile ?? Buffer.alloc(0);
}

function counted(z: number, x: number, y: number) {
  return db`SELECT ST_AsMVTGeom(ST_SetSRID(ST_MakePoint(avg(ST_X(site.geom)), avg(ST_Y(site.geom))), 3857), box.geom, 4096, 64)
      AS geom, count(*)::int AS n
    FROM (SELECT ST_TileEnvelope(${z}, ${x}, ${y}) AS geom) box JOIN site ON site.geom && box.geom
    GROUP BY box.geom, floor((ST_X(site.geom) - ST_XMin(box.geom)) / (ST_XMax(box.geom) - ST_XMin(box.geom)) * ${CELLS}),
      floor((ST_Y(site.geom) - ST_YMin(box.geom)) / (ST_YMax(box.geom) - ST_YMin(box.geom)) * ${CELLS})`;
}

function singles(z: number, x: number, y: number) {
  return db`SELECT ST_AsMVTGeom(site.geom, box.geom, 4096, 64) AS geom, public_id AS id, name, kind AS symbol, false AS illustrative
    FROM (SELECT ST_TileEnvelope(${z}, ${x}, ${y}) AS geom) box
    JOIN site ON site.geom && ST_Expand(box.geom, (ST_XMax(box.geom) - ST_XMin(box.geom)) * 64 / 4096)`;
}

const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://peer');
  void answer(pathname, searchParams, response).catch((error: unknown) => {
    response.writeHead(500).end(String(error));
  });
});

async function answer(path: string, query: URLSearchParams, response: ServerResponse): Promise<void> {
  const [, z, x, y] = /^\/tiles\/(\d+)\/(\d+)\/(\d+)$/.exec(path) ?? [];
  const body = z === undefined ? Buffer.from(await near(query)) : await tile(Number(z), Number(x), Number(y));
  const type = z === undefined ? 'application/json' : 'application/vnd.mapbox-vector-tile';
  response.writeHead(200, { 'content-type': type, 'content-length': body.length }).end(body);
}

server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port)); // an address, for it listens
process.once('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
  void (db satisfies Sql).end();
});
