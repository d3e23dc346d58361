/** One thing that is read in one go and marked meanwhile: a place of a list, a heading, a paragraph, a fact. */
export interface ReadUnit {
  readonly element: HTMLElement;
  readonly parts: readonly ReadPart[];
}

/** Words in one language: names are Chinese on an English page too. */
export interface ReadPart {
  readonly lang: string;
  readonly text: string;
}

const BLOCKS = 'h1, h2, h3, h4, p, li, .definition-list__row, .site-item';
/** What is pressed says nothing of the place; notes for screen readers only are not for ears that see the page. */
const SILENT =
  'button, .button, nav, form, details:not([open]), input, svg, noscript, script, .map-pane, .elder-tools, .kiosk-bar, [aria-hidden="true"]';

/** What there is to read on the page, in the order of the page. Places of a list are one unit each, without their buttons. */
export function unitsOf(main: ParentNode): ReadUnit[] {
  const units: ReadUnit[] = [];
  for (const element of main.querySelectorAll<HTMLElement>(BLOCKS)) {
    if (element.parentElement?.closest('.site-item, .definition-list__row') || !isShown(element)) continue;
    if (!element.matches('.site-item') && hasBlocks(element)) continue;
    if (element.closest(SILENT)) continue;
    const parts = element.matches('.site-item') ? placeParts(element) : partsOf(element);
    if (parts.length > 0) units.push({ element, parts });
  }
  return units;
}

/** “晋中开发区党群活动中心，1.2 公里，开放中”: what a place is called, where it is, whether it is open. */
function placeParts(item: HTMLElement): ReadPart[] {
  const said = ['.site-item__name', '.site-item__facts:not(.site-item__facts--more)', '.open-line', '.badges'];
  const parts = said.flatMap((selector) => {
    const element = item.querySelector<HTMLElement>(selector);
    return element && isShown(element) ? partsOf(element) : [];
  });
  return joined(parts);
}

/** The words of an element by language; a pause between what stands apart. */
function partsOf(root: HTMLElement): ReadPart[] {
  const parts: ReadPart[] = [];
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || parent.closest(SILENT) || !isShown(parent)) continue;
    const lang = parent.closest('[lang]')?.getAttribute('lang') ?? 'zh-CN';
    const text = spoken(node.textContent ?? '', lang);
    if (text === '') continue;
    parts.push({ lang, text });
  }
  return joined(parts);
}

/** What follows in the same language is one utterance, with a pause between. */
function joined(parts: readonly ReadPart[]): ReadPart[] {
  const together: ReadPart[] = [];
  for (const part of parts) {
    const last = together.at(-1);
    if (last?.lang === part.lang)
      together[together.length - 1] = { ...last, text: `${last.text}${pauseIn(part.lang)}${part.text}` };
    else together.push(part);
  }
  return together;
}

/** A middle dot is a pause, not a word. */
function spoken(text: string, lang: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[·，,]\s*|\s*[·，,]$/g, '')
    .replace(/\s*·\s*/g, pauseIn(lang));
}

/** Voices pause at the comma of their own language. */
function pauseIn(lang: string): string {
  return lang.startsWith('zh') ? '，' : ', ';
}

function hasBlocks(element: HTMLElement): boolean {
  return element.querySelector(BLOCKS) !== null;
}

function isShown(element: HTMLElement): boolean {
  return element.getClientRects().length > 0;
}
