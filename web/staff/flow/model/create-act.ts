import { batch, createSignal } from 'solid-js';
import type { Term } from '#core/terms/term.ts';
import { problemWords } from '../../parts/problem-words.ts';

/** One act that is sent: busy while on its way, then done, or what is wrong in words. */
export function createAct(term: (words: Term) => string) {
  const [busy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<string>();
  /** True when it was done. */
  const run = async (work: () => Promise<unknown>): Promise<boolean> => {
    if (busy()) return false;
    batch(() => {
      setBusy(true);
      setProblem(undefined);
    });
    try {
      await work();
      return true;
    } catch (cause) {
      setProblem(problemWords(cause, term));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, run, clear: () => setProblem(undefined) };
}
