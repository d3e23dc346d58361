import { assertWithinLimits, type SqlPort, type SqlValue, type Statement, type StatementResult } from '../../port.ts';
import { withTextParameters } from './literals.ts';

/** Where a database lives on Cloudflare, and the token (D1 Write) that opens it. */
export interface RemoteDatabase {
  readonly accountId: string;
  readonly databaseId: string;
  readonly apiToken: string;
  /** https://api.cloudflare.com/client/v4; another for tests. */
  readonly apiBase?: string;
  /** Milliseconds before the first repetition; doubled each time. */
  readonly retryMs?: number;
}

/** `result` of POST /accounts/{account_id}/d1/database/{database_id}/query: one entry a statement. */
interface QueryResult {
  readonly results?: Record<string, SqlValue>[];
  readonly success?: boolean;
  readonly meta?: { readonly changes?: number };
}
interface Answer {
  readonly success: boolean;
  readonly errors: readonly { readonly code: number; readonly message: string }[];
  readonly result: readonly QueryResult[] | null;
}

const API = 'https://api.cloudflare.com/client/v4';
const ATTEMPTS = 4;

/**
 * D1's HTTP API. A batch is sent as `{batch: [{sql, params}]}`, which D1 runs in one transaction. Errors are thrown with the
 * database's own message; answers that say “later” (429, 5xx) are tried again, which the loader's statements bear.
 */
export function remotePort(database: RemoteDatabase): SqlPort {
  return {
    async query<Row>(text: string, values: readonly SqlValue[] = []): Promise<Row[]> {
      const [result] = await send(database, [{ text, values }]);
      return (result?.results ?? []) as Row[]; // rows have the shape that the statement names
    },
    async batch(statements: readonly Statement[]): Promise<StatementResult[]> {
      if (statements.length === 0) return [];
      const results = await send(database, statements);
      return results.map(({ results: rows, meta }) => ({ rows: rows ?? [], changes: meta?.changes ?? 0 }));
    },
  };
}

async function send(database: RemoteDatabase, statements: readonly Statement[]): Promise<readonly QueryResult[]> {
  statements.forEach(assertWithinLimits);
  const { accountId, databaseId, apiToken, apiBase = API, retryMs = 1_000 } = database;
  const url = `${apiBase}/accounts/${encodeURIComponent(accountId)}/d1/database/${encodeURIComponent(databaseId)}/query`;
  const body = JSON.stringify({ batch: statements.map(withTextParameters) });
  const headers = { authorization: `Bearer ${apiToken}`, 'content-type': 'application/json' };
  for (let attempt = 1; ; attempt++) {
    const response = await fetch(url, { method: 'POST', headers, body });
    const isLater = response.status === 429 || response.status >= 500;
    if (isLater && attempt < ATTEMPTS) {
      await response.body?.cancel();
      await new Promise((resolve) => setTimeout(resolve, retryMs * 2 ** (attempt - 1)));
      continue;
    }
    return resultsOf(response, statements.length);
  }
}

async function resultsOf(response: Response, expected: number): Promise<readonly QueryResult[]> {
  const text = await response.text();
  const answer = parse(text);
  if (answer === null) throw new Error(`D1 HTTP API ${response.status}: ${text.slice(0, 200)}`);
  if (!answer.success || answer.result === null) {
    const messages = answer.errors.map(({ code, message }) => `${message}（${code}）`);
    throw new Error(`D1 HTTP API ${response.status}: ${messages.join('；')}`);
  }
  if (answer.result.length !== expected) {
    throw new Error(`D1 HTTP API: ${answer.result.length} results for ${expected} statements`);
  }
  return answer.result;
}

function parse(text: string): Answer | null {
  try {
    const answer: Partial<Answer> = JSON.parse(text);
    return { success: answer.success === true, errors: answer.errors ?? [], result: answer.result ?? null };
  } catch {
    return null;
  }
}
