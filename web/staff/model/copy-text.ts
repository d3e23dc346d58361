/** Puts text on the clipboard; false when the browser refuses. Works on plain http too, as offices' own networks have it. */
export async function copyText(text: string, page: Document = document): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text, page);
  }
}

/** The way before `navigator.clipboard`, which exists on https and localhost only. */
function copyBySelection(text: string, page: Document): boolean {
  const focused = page.activeElement;
  const area = page.createElement('textarea');
  area.value = text;
  area.style.position = 'fixed';
  area.style.opacity = '0';
  page.body.append(area);
  area.focus();
  area.select();
  const copied = page.execCommand('copy');
  area.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return copied;
}
