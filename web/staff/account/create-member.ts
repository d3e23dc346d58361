import { type Accessor, createMemo } from 'solid-js';
import type { Me } from '#core/schemas/access.ts';
import type { Session } from './create-session.ts';

/**
 * Whose page it is. Typing goes on while a session that ended is taken up again: what is shown stays until another account
 * comes; undefined for whoever is not signed in, and before the first answer.
 */
export function createMember(session: Pick<Session, 'me' | 'ended'>): Accessor<Me | undefined> {
  return createMemo<Me | undefined>((before) => {
    const me = session.me();
    return me?.account ? me : session.ended() ? before : undefined;
  });
}
