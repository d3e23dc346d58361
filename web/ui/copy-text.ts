/**
 * Puts words on the clipboard; false where the browser refuses. The old command comes second: the clipboard needs https and a
 * permission that built-in browsers like WeChat's do not give.
 */
export async function copyText(words: string, page: Document = document): Promise<boolean> {
  try {
    await (page.defaultView ?? window).navigator.clipboard.writeText(words);
    return true;
  } catch {
    return copyByCommand(words, page);
  }
}

function copyByCommand(words: string, page: Document): boolean {
  const before = page.activeElement;
  const field = page.createElement('textarea');
  field.value = words;
  field.readOnly = true; // no keyboard comes up
  field.setAttribute('aria-hidden', 'true');
  field.className = 'visually-hidden';
  // outside of an open dialog nothing can be selected
  (page.querySelector('dialog:modal') ?? page.body).append(field);
  field.focus();
  field.select();
  let copied = false;
  try {
    copied = page.execCommand('copy');
  } catch {
    // a browser that knows the command but throws has refused
  }
  field.remove();
  if (before instanceof HTMLElement) before.focus();
  return copied;
}
