import { newKey } from '#web-api/new-key.ts';
import { forgetUndo } from '../../frame/undo-last.ts';
import { call } from '../../parts/call.ts';

/**
 * Writes of one button: pressed again while one is on its way, or after an answer was lost, it is done once, under one key.
 * What was done before is no longer the last act.
 */
export function makePost<B extends object, A>(): (path: string, body: B) => Promise<A> {
  let sent: { text: string; key: string } | null = null;
  return async (path, body) => {
    const text = JSON.stringify([path, body]);
    const key = sent?.text === text ? sent.key : newKey();
    sent = { text, key };
    const answer = await call<A>('POST', path, { key, ...body });
    sent = null;
    forgetUndo();
    return answer;
  };
}
