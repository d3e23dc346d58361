import type { ErrorBody, StaleAnswer } from '#core/schemas/common.ts';

/** `offline`: no answer came · `timeout`: none came in time · `http`: the server refused or failed. */
export type ApiErrorKind = 'offline' | 'timeout' | 'http';

export type ApiErrorDetail = NonNullable<ErrorBody['error']['details']>[number];

/** A call that brought no usable answer. `code` is of the API's closed list, else `OFFLINE`, `TIMEOUT` or `INTERNAL`. */
export class ApiError extends Error {
  readonly kind: ApiErrorKind;
  readonly code: string;
  /** HTTP status; 0 when there was no answer. */
  readonly status: number;
  readonly details: readonly ApiErrorDetail[];
  /** Number to quote when asking for help; null when no server saw the call. */
  readonly requestId: string | null;
  /** Of STALE_VERSION: what others changed meanwhile. */
  readonly stale: StaleAnswer | null;

  constructor(
    kind: ApiErrorKind,
    code: string,
    status = 0,
    details: readonly ApiErrorDetail[] = [],
    requestId: string | null = null,
    stale: StaleAnswer | null = null,
  ) {
    super(`${code} ${status}`);
    this.name = 'ApiError';
    this.kind = kind;
    this.code = code;
    this.status = status;
    this.details = details;
    this.requestId = requestId;
    this.stale = stale;
  }
}

/** Reads a refusal. A body that is not ours (a proxy's page, an empty answer) becomes `INTERNAL`, or `NOT_FOUND` for 404. */
export async function errorFrom(response: Response): Promise<ApiError> {
  const requestId = response.headers.get('x-request-id');
  const body: unknown = await response.json().catch(() => null);
  if (isErrorBody(body)) {
    const { code, details, requestId: own, stale } = body.error;
    return new ApiError('http', code, response.status, details, own, stale ?? null);
  }
  return new ApiError('http', response.status === 404 ? 'NOT_FOUND' : 'INTERNAL', response.status, [], requestId);
}

function isErrorBody(body: unknown): body is ErrorBody {
  if (typeof body !== 'object' || body === null || !('error' in body)) return false;
  const { error } = body;
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string';
}
