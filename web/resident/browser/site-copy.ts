import { copyText } from '#ui/copy-text.ts';

/** Shows the buttons for sharing and copying of the page and lets them work; says aloud what came of it. */
export function offerCopies(page: Document): void {
  const part = page.querySelector<HTMLElement>('[data-pass-on]');
  const notice = part?.querySelector<HTMLElement>('[data-notice]');
  if (!part || !notice) return;
  const say = makeNotice(notice);
  for (const button of page.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', () => void copyField(page, button, part, say));
  }
  for (const button of page.querySelectorAll<HTMLButtonElement>('[data-share]')) {
    button.hidden = false;
    button.addEventListener('click', () => void share(page, part, say));
  }
}

type Say = (words: string | undefined) => void;

/** How long a notice stays in sight. */
const STAY_MS = 6000;

/** The words stay in the live region as long as in sight; the same words again are said again. */
function makeNotice(notice: HTMLElement): Say {
  let leaving: ReturnType<typeof setTimeout> | undefined;
  return (words) => {
    clearTimeout(leaving);
    notice.textContent = '';
    requestAnimationFrame(() => {
      notice.textContent = words ?? '';
    });
    leaving = setTimeout(() => {
      notice.textContent = '';
    }, STAY_MS);
  };
}

async function copyField(page: Document, button: HTMLButtonElement, part: HTMLElement, say: Say): Promise<void> {
  const field = fieldOf(page, button.dataset.copy ?? '');
  if (!field) return;
  const isWords = field instanceof HTMLTextAreaElement;
  if (await copyText(field.value, page)) {
    say(isWords ? part.dataset.copied : part.dataset.copiedCoordinate);
    return;
  }
  showSelected(field);
  say(part.dataset.refused);
}

/** Where the browser refuses, the words are shown and selected: one long press copies them. */
function showSelected(field: HTMLTextAreaElement | HTMLInputElement): void {
  const around = field.closest('details');
  if (around) around.open = true;
  field.focus();
  field.select();
  field.scrollIntoView({ block: 'center' });
}

/** WeChat shares by its own menu only; where nothing can share, the words are copied instead. */
async function share(page: Document, part: HTMLElement, say: Say): Promise<void> {
  const { navigator } = page.defaultView ?? window;
  const field = fieldOf(page, 'pass-on-words');
  if (/MicroMessenger/i.test(navigator.userAgent)) {
    say(part.dataset.wechat);
    return;
  }
  const { title, url } = part.dataset;
  if (typeof navigator.share === 'function') {
    try {
      // the words end in the address, which would stand there twice
      await navigator.share({ title, text: withoutLastLine(field?.value ?? ''), url });
      return;
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return; // closed by the visitor
    }
  }
  const button = page.querySelector<HTMLButtonElement>('[data-copy="pass-on-words"]');
  if (button) await copyField(page, button, part, say);
}

function withoutLastLine(words: string): string {
  return words.split('\n').slice(0, -1).join('\n');
}

function fieldOf(page: Document, id: string): HTMLTextAreaElement | HTMLInputElement | null {
  const field = page.getElementById(id);
  return field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement ? field : null;
}
