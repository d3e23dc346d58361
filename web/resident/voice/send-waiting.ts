import type { Language } from '#ui/preferences.ts';
import { openStore } from '../browser/store.ts';
import { wordsOf } from '../browser/words.ts';
import { paths } from '../paths.ts';
import { outboxOf } from './outbox.ts';
import './send-waiting.css';

/** Sends what was kept on another page, and says in one line what came of it. */
export async function sendWaiting(language: Language): Promise<void> {
  const [words, store] = await Promise.all([wordsOf(language), openStore()]);
  const text = words.page.voice.notice;
  const outbox = outboxOf(store);
  outbox.listen((news) => {
    if (news.type === 'sent') {
      const { kind, ticket } = news.receipt;
      show(text.sent(text.kinds[kind], ticket), paths.tickets(ticket));
    } else if (news.type === 'refused') show(text.refused(text.kinds[news.draft.kind]), paths.tickets());
  });
  await outbox.kick(true);

  function show(words: string, href: string): void {
    const notice = document.createElement('p');
    notice.className = 'sent-notice';
    notice.setAttribute('role', 'status');
    const link = document.createElement('a');
    link.className = 'sent-notice__link';
    link.href = href;
    link.textContent = text.see;
    const close = document.createElement('button');
    close.type = 'button';
    close.className = 'sent-notice__close';
    close.textContent = text.close;
    close.addEventListener('click', () => notice.remove());
    notice.append(words, ' ', link, close);
    document.body.append(notice);
  }
}
