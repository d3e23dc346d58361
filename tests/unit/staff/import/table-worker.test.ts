import { describe, expect, it } from 'vitest';
import { createTableWorker, Stopped } from '../../../../web/staff/import/read/create-table-worker.ts';
import type { Progress, WorkerMessage, WorkerQuestion } from '../../../../web/staff/import/read/worker-messages.ts';

/** A thread of which the test says when it answers. */
class FakeThread extends EventTarget {
  readonly asked: WorkerQuestion[] = [];
  ended = false;
  postMessage(question: WorkerQuestion): void {
    this.asked.push(question);
  }
  terminate(): void {
    this.ended = true;
  }
  say(data: WorkerMessage): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

function desk() {
  const threads: FakeThread[] = [];
  const progress: (Progress | null)[] = [];
  const worker = createTableWorker(
    (now) => progress.push(now),
    () => {
      const thread = new FakeThread();
      threads.push(thread);
      // what the desk uses of a thread is there; the rest of Worker is not
      return thread as unknown as Worker;
    },
  );
  const ask = () => worker.ask('SHAPE', { kind: 'SITE', sheet: 0, header: null });
  return { worker, threads, progress, ask };
}

describe('the thread that reads tables', () => {
  it('is not started before there is something to do, and once only', () => {
    const { threads, ask } = desk();
    expect(threads).toHaveLength(0);
    void ask();
    void ask();
    expect(threads.map(({ asked }) => asked.map(({ no }) => no))).toEqual([[1, 2]]);
  });

  it('may answer in any order, and says how far it is until all is answered', async () => {
    const { threads, progress, ask } = desk();
    const answers = [ask(), ask()];
    const [thread] = threads;
    const half: Progress = { step: 'SHAPE', share: 0.5 };
    thread?.say({ no: 1, progress: half });
    thread?.say({ no: 2, answer: 'second' });
    thread?.say({ no: 1, answer: 'first' });
    expect(await Promise.all(answers)).toEqual(['first', 'second']);
    expect(progress).toEqual([half, null]);
  });

  it('fails the one question that went wrong', async () => {
    const { threads, ask } = desk();
    const [first, second] = [ask(), ask()];
    threads[0]?.say({ no: 1, failed: 'out of range' });
    threads[0]?.say({ no: 2, answer: 'fine' });
    await expect(first).rejects.toThrow('out of range');
    expect(await second).toBe('fine');
  });

  it('forgets everything when it is stopped, and begins anew with the next question', async () => {
    const { worker, threads, progress, ask } = desk();
    const waiting = ask();
    worker.stop();
    await expect(waiting).rejects.toBeInstanceOf(Stopped);
    expect([threads[0]?.ended, progress.at(-1)]).toEqual([true, null]);
    const again = ask();
    threads[1]?.say({ no: 2, answer: 'fine' });
    expect(await again).toBe('fine');
  });

  it('that breaks down fails what waits for it, and is started again', async () => {
    const { threads, ask } = desk();
    const waiting = ask();
    threads[0]?.dispatchEvent(Object.assign(new Event('error'), { message: 'no memory' }));
    await expect(waiting).rejects.toThrow('no memory');
    expect(threads[0]?.ended).toBe(true);
    void ask();
    expect(threads).toHaveLength(2);
  });
});
