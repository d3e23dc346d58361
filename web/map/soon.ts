/** A call that is made once after all that goes on now, however often it was asked for. */
export function soon(run: () => void): () => void {
  let due = false;
  return () => {
    if (due) return;
    due = true;
    queueMicrotask(() => {
      due = false;
      run();
    });
  };
}
