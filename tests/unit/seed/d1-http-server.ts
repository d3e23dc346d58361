import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DatabaseSync } from 'node:sqlite';

/** What a request to D1's HTTP API carries, as its documentation says. */
interface Query {
  readonly sql: string;
  readonly params?: readonly unknown[];
}

export interface FakeD1 {
  readonly apiBase: string;
  readonly database: DatabaseSync;
  /** Answers that are given instead of the next requests, in order. */
  readonly refuseNext: (...statuses: number[]) => void;
  readonly requests: {
    readonly path: string;
    readonly token: string | undefined;
    readonly queries: readonly Query[];
  }[];
  readonly close: () => Promise<void>;
}

export const ACCOUNT = 'account-1';
export const DATABASE = '00000000-0000-4000-8000-000000000001';
const PATH = `/accounts/${ACCOUNT}/d1/database/${DATABASE}/query`;

/** Cloudflare's endpoint on this machine: the documented request and response around a real SQLite. */
export async function startFakeD1(): Promise<FakeD1> {
  const database = new DatabaseSync(':memory:');
  const requests: FakeD1['requests'] = [];
  const refusals: number[] = [];
  const server = createServer(async (request, response) => {
    const body = JSON.parse(await bodyOf(request)) as Query | { readonly batch: readonly Query[] };
    const queries = 'batch' in body ? body.batch : [body];
    requests.push({ path: request.url ?? '', token: request.headers.authorization, queries });
    const refused = refusals.shift();
    const [status, answer] =
      refused === undefined ? answerTo(database, request.url ?? '', queries) : [refused, failure(refused, 'later')];
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    apiBase: `http://127.0.0.1:${port}`,
    database,
    refuseNext: (...statuses) => refusals.push(...statuses),
    requests,
    close: () => closeServer(server, database),
  };
}

function answerTo(database: DatabaseSync, path: string, queries: readonly Query[]): [number, object] {
  if (path !== PATH) return [404, failure(7404, 'The database was not found')];
  const notText = queries.flatMap(({ params = [] }) => params).find((param) => typeof param !== 'string');
  if (notText !== undefined) return [400, failure(7400, `params must be strings, not ${typeof notText}`)];
  database.exec('BEGIN');
  try {
    const result = queries.map((query) => run(database, query));
    database.exec('COMMIT');
    return [200, { success: true, errors: [], messages: [], result }];
  } catch (error) {
    database.exec('ROLLBACK');
    return [400, failure(7500, error instanceof Error ? error.message : String(error))];
  }
}

function run(database: DatabaseSync, { sql, params = [] }: Query): object {
  const statement = database.prepare(sql);
  const before = database.prepare('SELECT total_changes() AS n').get()?.n ?? 0;
  const results = statement.all(...params.map(String));
  const after = database.prepare('SELECT total_changes() AS n').get()?.n ?? 0;
  return { success: true, results, meta: { changes: Number(after) - Number(before), duration: 0.1 } };
}

function failure(code: number, message: string): object {
  return { success: false, errors: [{ code, message }], messages: [], result: null };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

async function closeServer(server: Server, database: DatabaseSync): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  database.close();
}
