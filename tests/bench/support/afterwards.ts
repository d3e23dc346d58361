/** Runs work and then, whatever came of it, what it asked to be done afterwards, the latest first. */
export async function withCleanUp<T>(work: (afterwards: (undo: () => unknown) => void) => Promise<T>): Promise<T> {
  const undone: (() => unknown)[] = [];
  try {
    return await work((undo) => void undone.push(undo));
  } finally {
    for (const undo of undone.reverse()) await undo();
  }
}
