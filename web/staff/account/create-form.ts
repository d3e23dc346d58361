import { batch, createSignal } from 'solid-js';
import type { Term } from '#core/terms/term.ts';
import { ApiError } from '#web-api/api-error.ts';
import { errorWords } from '#web-api/error-words.ts';

/** One form that is sent: busy while on its way, then what is wrong, field by field where the server says so. */
export function createForm(term: (words: Term) => string) {
  const [busy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<string>();
  const [fields, setFields] = createSignal<Readonly<Record<string, string>>>({});

  /**
   * Runs the work once, however often the button is pressed. True when it was done. `own`: what this form says of an error's
   * code, where it knows more than the code does.
   */
  async function send(work: () => Promise<void>, own: Readonly<Record<string, string>> = {}): Promise<boolean> {
    if (busy()) return false;
    batch(() => {
      setBusy(true);
      setProblem(undefined);
      setFields({});
    });
    try {
      await work();
      return true;
    } catch (cause) {
      batch(() => {
        setProblem((cause instanceof ApiError && own[cause.code]) || term(errorWords(cause)));
        if (cause instanceof ApiError) {
          setFields(Object.fromEntries(cause.details.map(({ path, expected }) => [path, expected])));
        }
      });
      return false;
    } finally {
      setBusy(false);
    }
  }
  /** What is wrong before anything is sent. */
  const refuse = (wrong: Readonly<Record<string, string>>, message?: string) =>
    batch(() => {
      setFields(wrong);
      setProblem(message);
    });
  return { busy, problem, field: (name: string) => fields()[name], send, refuse };
}

export type Form = ReturnType<typeof createForm>;
