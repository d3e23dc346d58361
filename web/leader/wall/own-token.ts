import type { OwnDisplay } from '#core/schemas/display.ts';

const MARK = '#token=';

/**
 * What the portal knows of this screen. An address with a token sets the screen up first: the token goes into a cookie that
 * no script reads, and out of the address. Null while the portal cannot be reached.
 */
export async function ownDisplay(): Promise<OwnDisplay | null> {
  const { hash } = location;
  if (hash.startsWith(MARK)) {
    const opened = await ask('POST', '/api/displays/open', { token: hash.slice(MARK.length) });
    // kept while the portal is out of reach: the next try needs it
    if (opened === null) return null;
    history.replaceState(history.state, '', location.pathname + location.search);
  }
  const answer = await ask('GET', '/api/displays/mine');
  return answer?.ok ? ((await answer.json()) as OwnDisplay) : null; // the answer of this one route
}

/** Makes this browser forget its token. */
export async function leaveDisplay(): Promise<void> {
  await ask('POST', '/api/displays/leave', {});
}

async function ask(method: string, path: string, body?: object): Promise<Response | null> {
  const headers = body === undefined ? undefined : { 'content-type': 'application/json' };
  return fetch(path, { method, headers, body: body && JSON.stringify(body) }).catch(() => null);
}
