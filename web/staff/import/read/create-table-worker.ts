import type { Progress, TableCall, TableCalls, WorkerMessage, WorkerQuestion } from './worker-messages.ts';

export interface TableWorker {
  /** Rejects when the worker was stopped, or could not do it. */
  readonly ask: <Call extends TableCall>(
    call: Call,
    ask: TableCalls[Call]['ask'],
  ) => Promise<TableCalls[Call]['answer']>;
  /** Ends whatever is going on and forgets the file; the next question begins anew. */
  readonly stop: () => void;
}

/** What a stopped worker leaves its callers with. */
export class Stopped extends Error {}

interface Waiting {
  readonly done: (answer: unknown) => void;
  readonly failed: (cause: Error) => void;
}

/** The thread that reads tables; it is started by the first question. */
export function createTableWorker(
  onProgress: (progress: Progress | null) => void,
  start: () => Worker = () => new Worker(new URL('./table-worker.ts', import.meta.url), { type: 'module' }),
): TableWorker {
  let worker: Worker | null = null;
  let last = 0;
  const waiting = new Map<number, Waiting>();

  function hear({ data }: MessageEvent<WorkerMessage>): void {
    if ('progress' in data) {
      onProgress(data.progress);
      return;
    }
    const asked = waiting.get(data.no);
    waiting.delete(data.no);
    if (waiting.size === 0) onProgress(null);
    if ('answer' in data) asked?.done(data.answer);
    else asked?.failed(new Error(data.failed));
  }

  function fail(cause: Error): void {
    worker?.terminate();
    worker = null;
    for (const { failed } of waiting.values()) failed(cause);
    waiting.clear();
    onProgress(null);
  }

  function running(): Worker {
    if (worker !== null) return worker;
    worker = start();
    worker.addEventListener('message', hear);
    // a script that does not come, or memory that is not there
    worker.addEventListener('error', (event) => fail(new Error(event.message)));
    return worker;
  }

  return {
    ask(call, ask) {
      last += 1;
      const question: WorkerQuestion = { no: last, call, ask };
      return new Promise((resolve, reject) => {
        // the worker answers each call with its own type, see table-desk.ts
        waiting.set(question.no, { done: (answer) => resolve(answer as never), failed: reject });
        running().postMessage(question);
      });
    },
    stop: () => fail(new Stopped()),
  };
}
