/** Whether the form of a draft is open in any tab: then that form sends it, and nobody else. */
export interface FormLocks {
  /** Holds it while a form is open; gives the way to let go. */
  hold(id: string): () => void;
  /** Does the work only if no form holds it anywhere; false = one does. */
  alone(id: string, work: () => Promise<void>): Promise<boolean>;
}

const nameOf = (id: string) => `staff-draft ${id}`;

/** Without https there are no locks, and no drafts that could be sent by themselves either. */
export function makeFormLocks(locks: LockManager | undefined = navigator.locks): FormLocks {
  if (locks === undefined) return { hold: () => () => undefined, alone: async () => false };
  return {
    hold(id) {
      let letGo = () => {};
      const held = new Promise<void>((done) => {
        letGo = done;
      });
      void locks.request(nameOf(id), { mode: 'shared' }, () => held);
      return letGo;
    },
    alone: (id, work) =>
      locks.request(nameOf(id), { ifAvailable: true }, async (lock) => {
        if (lock !== null) await work();
        return lock !== null;
      }),
  };
}
