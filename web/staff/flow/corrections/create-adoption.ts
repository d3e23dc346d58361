import { type Accessor, createEffect } from 'solid-js';
import type { StaffCorrection } from '#core/schemas/staff-correction.ts';
import { createLoad } from '#web-api/create-load.ts';
import type { Request } from '../../drafts/create-send.ts';
import { call } from '../../parts/call.ts';
import { correctionPath, type DecideBody } from './correction-path.ts';

export type Adoption = {
  /** The correction that the form puts right; undefined while nobody knows it, or where somebody has decided it. */
  readonly correction: Accessor<StaffCorrection | undefined>;
  /** There is one, and it could not be read: sending the form leaves it open. */
  readonly isUnread: Accessor<boolean>;
  /** There is one, and it is on its way: the form waits for it, or would be sent without it. */
  readonly isReading: Accessor<boolean>;
  /** There was one, and somebody else has decided it meanwhile: sending the form answers nobody. */
  readonly isDecided: Accessor<boolean>;
  readonly answer: Accessor<string>;
  readonly setAnswer: (answer: string) => void;
  /** 采纳, once the form is sent; `otherwise`: what the visitor is answered where nothing is typed. */
  readonly follow: (otherwise: string) => Request['follow'];
};

/**
 * A visitor's correction that is put right in the form of its site: what is sent there adopts it. `id`: null = there is none.
 * The answer is kept with the form. `waits`: the form waits to be sent as it is, and is not to be touched.
 */
export function createAdoption(
  id: Accessor<string | null>,
  { answer, setAnswer, waits }: Pick<Adoption, 'answer' | 'setAnswer'> & { readonly waits: Accessor<boolean> },
): Adoption {
  const load = createLoad(id, (asked, signal) =>
    call<StaffCorrection>('GET', correctionPath(asked), undefined, signal),
  );
  const found = () => (load.stale() ? undefined : load.data());
  const correction = () => (found()?.status === 'SUBMITTED' ? found() : undefined);
  const isDecided = () => id() !== null && found() !== undefined && correction() === undefined;
  // what was typed to it would keep the form from ever being as its record is, in a field that is not shown any more
  createEffect(() => isDecided() && !waits() && answer() !== '' && setAnswer(''));
  return {
    correction,
    answer,
    setAnswer,
    isUnread: () => id() !== null && load.error() !== undefined,
    isDecided,
    isReading: () => id() !== null && load.stale() && load.error() === undefined,
    follow(otherwise) {
      const open = correction();
      if (open === undefined) return null;
      const said = answer().trim() || otherwise;
      const decided = { version: open.version, decision: 'ACCEPT', answer: said } as const;
      const body: DecideBody = { ...decided, siteVersion: null, values: {}, submit: false };
      return { what: 'CORRECTION', path: correctionPath(open.id, 'decide'), body };
    },
  };
}
