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

const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://peer');
  void answer(pathname, searchParams, response).catch((error: unknown) => {
    response.writeHead(500).end(String(error));
  });
});

async function answer(path: string, query: URLSearchParams, response: ServerResponse): Promise<void> {
  if (path !== '/near') return void response.writeHead(404).end();
  const body = await near(query);
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }).end(body);
}

server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port)); // an address, for it listens
process.once('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
  void (db satisfies Sql).end();
});
