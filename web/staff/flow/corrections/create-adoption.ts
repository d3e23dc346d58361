import { type Accessor, createSignal } from 'solid-js';
import type { CorrectionDecided, StaffCorrection } from '#core/schemas/staff-correction.ts';
import { createLoad } from '#web-api/create-load.ts';
import { call } from '../../parts/call.ts';
import { makePost } from '../model/make-post.ts';
import { correctionPath, type DecideBody } from './correction-path.ts';

export type Adoption = {
  /** The correction that the form puts right; undefined while nobody knows it, or where somebody has decided it. */
  readonly correction: Accessor<StaffCorrection | undefined>;
  readonly answer: Accessor<string>;
  readonly setAnswer: (answer: string) => void;
  /** 采纳: the form was sent. Rejects with ApiError. */
  readonly adopt: (answer: string) => Promise<void>;
};

/** A visitor's correction that is put right in the form of its site: what is sent there adopts it. `id`: null = there is none. */
export function createAdoption(id: Accessor<string | null>): Adoption {
  const load = createLoad(id, (asked, signal) =>
    call<StaffCorrection>('GET', correctionPath(asked), undefined, signal),
  );
  const [answer, setAnswer] = createSignal('');
  const post = makePost<DecideBody, CorrectionDecided>();
  const correction = () => {
    const found = load.stale() ? undefined : load.data();
    return found?.status === 'SUBMITTED' ? found : undefined;
  };
  return {
    correction,
    answer,
    setAnswer,
    async adopt(said) {
      const found = correction();
      if (found === undefined) return;
      const body = { version: found.version, decision: 'ACCEPT', answer: said, siteVersion: null } as const;
      await post(correctionPath(found.id, 'decide'), { ...body, values: {}, submit: false });
    },
  };
}
