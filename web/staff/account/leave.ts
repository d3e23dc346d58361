import { ApiError } from '#web-api/api-error.ts';
import { call } from '../parts/call.ts';
import { leaveLater, leftBefore } from './kept-session.ts';

/** Signs out at the portal. Without network nobody can: it is done as soon as a page of this PC reaches it again. */
export async function leave(): Promise<void> {
  try {
    await call('POST', '/api/auth/sign-out', {});
  } catch (cause) {
    if (!(cause instanceof ApiError) || cause.kind === 'http') throw cause;
    leaveLater();
  }
}

/** Ends the session that somebody left here without network, before anybody else begins one in its place. */
export async function leaveAsOwed(): Promise<void> {
  if (leftBefore()) await leave();
}
