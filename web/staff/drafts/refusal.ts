import { ApiError } from '#web-api/api-error.ts';
import type { PendingSend } from './draft-content.ts';

/** What a write met when it went out by itself, as it lies with its draft; null = nothing refused it. */
export function refusalOf(send: PendingSend | null): ApiError | null {
  return send?.refused ? new ApiError('http', send.refused, 0, send.refusedDetails) : null;
}
