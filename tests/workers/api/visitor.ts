import { randomToken } from '#api/bytes.ts';
import type { Bindings } from '#api/env.ts';
import type { ErrorBody } from '#core/schemas/common.ts';
import type { SqlPort } from '#db/port.ts';
import { newSite, write } from '../db/records.ts';
import { send } from './call.ts';

export const newKey = randomToken;

export interface Sending {
  readonly cookie?: string;
  readonly address?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly bindings?: Partial<Bindings>;
}

/** Sends JSON as a page of the portal does: same origin, with the visitor's cookie if there is one. */
export function say(path: string, body: unknown, { cookie, address, headers, bindings }: Sending = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return send(
    path,
    {
      method: 'POST',
      body: text,
      headers: {
        'content-type': 'application/json',
        origin: 'http://localhost',
        'sec-fetch-site': 'same-origin',
        ...(cookie === undefined ? {} : { cookie: `visitor=${cookie}` }),
        ...(address === undefined ? {} : { 'cf-connecting-ip': address }),
        ...headers,
      },
    },
    bindings,
  );
}

/** Status and body of an answer, in one look. */
export async function told<T = Record<string, unknown>>(response: Response): Promise<{ status: number; body: T }> {
  return { status: response.status, body: await response.json<T>() };
}

/** Status, code and first detail of a refusal. */
export async function refusal(response: Response) {
  const { error } = await response.json<ErrorBody>();
  return { status: response.status, code: error.code, detail: error.details?.[0] ?? null };
}

/** A site of the given id that residents see, in 定襄; gives its row id. */
export function openSite(db: SqlPort, id: string, patch: Parameters<typeof newSite>[1] = {}): Promise<number> {
  return write(db, newSite(id, patch), Date.now());
}

export async function count(db: SqlPort, table: string): Promise<number> {
  const [row] = await db.query<{ n: number }>(`SELECT count(*) AS n FROM ${table}`);
  return row?.n ?? 0;
}

/** Sends a photo as a page of the portal does. */
export function upload(bytes: Uint8Array<ArrayBuffer>, headers: Readonly<Record<string, string>> = {}) {
  return send('/api/photos', {
    method: 'POST',
    body: bytes,
    headers: { 'content-type': 'image/jpeg', origin: 'http://localhost', 'sec-fetch-site': 'same-origin', ...headers },
  });
}
