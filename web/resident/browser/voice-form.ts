import type { BrowserData } from '../browser-data.ts';
import { outboxMarked } from './outbox-flag.ts';

/**
 * Brings the form of a page with which visitors speak; on any other page only what is still waiting to be sent. Neither is
 * in the first script.
 */
export function offerVoice({ language, voice }: BrowserData): void {
  if (voice !== null) {
    import('../voice/forms/mount.tsx').then(({ mountVoice }) => mountVoice(voice, language)).catch(sayFailed);
  } else if (outboxMarked()) {
    // it stays in the outbox; the next page tries again
    import('../voice/send-waiting.ts').then(({ sendWaiting }) => sendWaiting(language)).catch(() => undefined);
  }
}

function sayFailed(): void {
  const place = document.getElementById('voice-form');
  if (place === null) return;
  const words = document.createElement('p');
  words.className = 'voice__warning';
  words.setAttribute('role', 'alert');
  words.textContent = place.dataset.failed ?? '';
  place.replaceChildren(words);
}
