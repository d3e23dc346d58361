import type { OwnDisplay } from '#core/schemas/display.ts';

const MARK = '#token=';

/** Answers of a portal that is busy or ill: the token may be as good as any. */
const isForNow = (status: number) => status === 429 || status >= 500;

/** The address that set this screen up is good no more: its token was revoked or has run out. */
let isSpent = false;

/**
 * What the portal knows of this screen. An address with a token sets the screen up first: the token goes into a cookie that
 * no script reads, and out of the address. One whose token is spent counts as revoked. Null while the portal cannot say.
 */
export async function ownDisplay(): Promise<OwnDisplay | null> {
  const { hash } = location;
  if (hash.startsWith(MARK)) {
    const opened = await ask('POST', '/api/displays/open', { token: hash.slice(MARK.length) });
    // kept while the portal is out of reach or cannot answer: the next try needs it
    if (opened === null || isForNow(opened.status)) return null;
    isSpent = !opened.ok;
    history.replaceState(history.state, '', location.pathname + location.search);
  }
  const answer = await ask('GET', '/api/displays/mine');
  if (!answer?.ok) return null;
  const own = (await answer.json()) as OwnDisplay; // the answer of this one route
  // a browser that never had a good token knows of none, and the screen would stand there without a word
  return isSpent && own.state === 'NONE' ? { ...own, state: 'REVOKED' } : own;
}

/** Makes this browser forget its token. */
export async function leaveDisplay(): Promise<void> {
  isSpent = false;
  await ask('POST', '/api/displays/leave', {});
}

async function ask(method: string, path: string, body?: object): Promise<Response | null> {
  const headers = body === undefined ? undefined : { 'content-type': 'application/json' };
  return fetch(path, { method, headers, body: body && JSON.stringify(body) }).catch(() => null);
}
