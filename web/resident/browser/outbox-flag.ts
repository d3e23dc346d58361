/** Says without opening the database that something waits to be sent: every page looks, and most have nothing. */
const FLAG = 'park-atlas-outbox';

export function markOutbox(waiting: boolean): void {
  try {
    if (waiting) localStorage.setItem(FLAG, '1');
    else localStorage.removeItem(FLAG);
  } catch {
    // storage is refused: then the database is as well, and nothing outlives the page
  }
}

export function outboxMarked(): boolean {
  try {
    return localStorage.getItem(FLAG) !== null;
  } catch {
    return false;
  }
}
