/**
 * Asks the browser not to clear drafts away when the PC runs short of space. Asked once a page, when the first draft is kept,
 * so that nobody is asked who types nothing. Most browsers decide by themselves; a refusal changes nothing we do.
 */
export function makeAskToPersist(storage: Partial<Pick<StorageManager, 'persist'>> | undefined): () => void {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    storage?.persist?.().catch(() => undefined);
  };
}
