import { errorStatus, errorText } from '#core/errors.ts';
import { errorPage, errorPageStyleHash } from './error-page.ts';
import type { OwnCode } from './error-texts.ts';
import { contentSecurityPolicy } from './security-headers.ts';

export type ErrorContext = {
  request: Request;
  requestId: string;
  /** As JSON, the API's error format. */
  json: boolean;
  headers?: Record<string, string>;
};

/** An error that the gateway answers itself: JSON under the API, a page for people, one line for scripts and images. */
export async function ownError(code: OwnCode, context: ErrorContext): Promise<Response> {
  const { request, requestId, json } = context;
  const status = errorStatus[code];
  const { zh: message, en } = errorText[code];
  const headers = new Headers({ 'cache-control': 'no-store', ...context.headers });
  if (json) {
    headers.set('content-type', 'application/json; charset=utf-8');
    return new Response(JSON.stringify({ error: { code, message, requestId } }), { status, headers });
  }
  if (wantsPage(request)) {
    headers.set('content-type', 'text/html; charset=utf-8');
    headers.set('content-security-policy', contentSecurityPolicy('', await errorPageStyleHash()));
    return new Response(errorPage(code, requestId), { status, headers });
  }
  headers.set('content-type', 'text/plain; charset=utf-8');
  return new Response(`${message} ${en}\n`, { status, headers });
}

/** Whether whoever asks will show the answer as a page. */
export function wantsPage(request: Request): boolean {
  return (request.headers.get('accept') ?? '').includes('text/html');
}

/** What OPTIONS answers: which methods there are. No other origin is admitted, so there is nothing more to say. */
export function optionsAnswer(methods: readonly string[]): Response {
  return new Response(null, { status: 204, headers: { allow: methods.join(', '), 'cache-control': 'no-store' } });
}
