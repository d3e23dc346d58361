import type { ErrorHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { type ErrorCode, type ErrorDetail, errorDetail, errorStatus, errorText } from '#core/errors.ts';
import type { ErrorBody, StaleAnswer } from '#core/schemas/common.ts';
import { isStorageTrouble } from '#db/storage-trouble.ts';
import type { Env } from './context.ts';
import { logError } from './log.ts';

/** A refusal with a code of the closed list. Routes and middleware throw it; `onError` alone answers it. */
export class ApiError extends Error {
  readonly code: ErrorCode;
  readonly details: readonly ErrorDetail[];
  readonly headers: Readonly<Record<string, string>>;
  /** Of STALE_VERSION: what others changed meanwhile. */
  readonly stale: StaleAnswer | undefined;

  constructor(
    code: ErrorCode,
    details: readonly ErrorDetail[] = [],
    headers: Readonly<Record<string, string>> = {},
    stale?: StaleAnswer,
  ) {
    super(code);
    this.name = 'ApiError';
    this.code = code;
    this.details = details;
    this.headers = headers;
    this.stale = stale;
  }
}

/** 412 with the differences field by field, so that the writer can decide. */
export function staleVersion(stale: StaleAnswer): ApiError {
  return new ApiError('STALE_VERSION', [], {}, stale);
}

/** 400 for one field; `value` is shown cut to 100 characters. */
export function invalid(path: string, value: unknown, expected: string): ApiError {
  return new ApiError('VALIDATION', [errorDetail(path, value, expected)]);
}

/** 404. What is not there and what the caller may not see are the same answer. */
export function notFound(): ApiError {
  return new ApiError('NOT_FOUND');
}

export const onError: ErrorHandler<Env> = (error, c) => {
  const requestId = c.get('requestId');
  if (error instanceof HTTPException) return error.getResponse();
  if (!(error instanceof ApiError)) {
    logError(error, { requestId, method: c.req.method, path: c.req.path });
    if (isStorageTrouble(error))
      return c.json(errorBody('UNAVAILABLE', requestId, [STORAGE]), errorStatus.UNAVAILABLE, noStore);
    return c.json(errorBody('INTERNAL', requestId, []), errorStatus.INTERNAL, noStore);
  }
  const { code, details, headers, stale } = error;
  return c.json(errorBody(code, requestId, details, stale), errorStatus[code], { ...noStore, ...headers });
};

/** A page that keeps what was filled in sends it again by itself after UNAVAILABLE. */
const STORAGE = errorDetail(
  'storage',
  null,
  '服务器的存储写不进去（多半是磁盘已满），这次没有存上；已公开的内容仍可查看。请稍后再提交，并告诉维护单位',
);

const noStore = { 'cache-control': 'no-store' };

export function errorBody(
  code: ErrorCode,
  requestId: string,
  details: readonly ErrorDetail[],
  stale?: StaleAnswer,
): ErrorBody {
  const error = { code, message: errorText[code].zh, requestId, ...(stale === undefined ? {} : { stale }) };
  return { error: details.length === 0 ? error : { ...error, details: [...details] } };
}
