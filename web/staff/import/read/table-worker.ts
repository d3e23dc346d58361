import { createTableDesk, type Share } from './table-desk.ts';
import type { WorkerMessage, WorkerQuestion } from './worker-messages.ts';

/** The thread in which a 台账 is read and compared, so that the page stays alive. Nothing is sent anywhere from here. */
const desk = createTableDesk();

addEventListener('message', (event: MessageEvent<WorkerQuestion>) => {
  void answer(event.data);
});

async function answer({ no, call, ask }: WorkerQuestion): Promise<void> {
  const share: Share = (done) => say({ no, progress: { step: call, share: done } });
  try {
    // the page's half puts the question and the call together, see create-table-worker.ts
    const work = desk[call] as (ask: unknown, share: Share) => unknown;
    say({ no, answer: await work(ask, share) });
  } catch (cause) {
    say({ no, failed: cause instanceof Error ? cause.message : String(cause) });
  }
}

function say(message: WorkerMessage): void {
  postMessage(message);
}
