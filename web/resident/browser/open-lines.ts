import { iconPaths } from '#ui/icon-paths.ts';
import { type OpenContext, type OpenFacts, type OpenLine, openLineAt } from '../model/open-line.ts';

const MINUTE_MS = 60_000;
/** States change on the minute, so the clock is read just after it. */
const AFTER_MS = 50;

/** The drawings of Badge for the states that occur here. */
const icons = {
  ok: iconPaths.check,
  reviewDue: iconPaths.clock,
  attention: iconPaths.warning,
  suspended: iconPaths.pause,
  unknown: iconPaths.question,
} as const satisfies Partial<Record<OpenLine['badge'], string>>;

export interface OpenLines {
  /** Brings every line on the page up to now. */
  refresh(): void;
  /** Takes in a site that came after the page. */
  add(id: string, facts: OpenFacts): void;
}

/** Keeps the open states of a page true by the minute, in Asia/Shanghai whatever the zone of the phone, offline too. */
export function keepOpenLines(
  timed: Readonly<Record<string, OpenFacts>>,
  context: OpenContext,
  page: Document = document,
): OpenLines {
  const facts = new Map(Object.entries(timed));
  const refresh = () => {
    const now = Date.now();
    for (const element of page.querySelectorAll<HTMLElement>('[data-open]')) {
      const known = facts.get(element.dataset.open ?? '');
      if (known) write(element, openLineAt(known, now, context));
    }
  };
  const tick = () => {
    refresh();
    setTimeout(tick, MINUTE_MS - (Date.now() % MINUTE_MS) + AFTER_MS);
  };
  tick();
  // a phone that slept, or a page kept by the browser for “back”, may have missed its minutes
  page.addEventListener('visibilitychange', refresh);
  page.defaultView?.addEventListener('pageshow', refresh);
  return { refresh, add: (id, known) => void facts.set(id, known) };
}

function write(element: HTMLElement, line: OpenLine): void {
  const words = element.querySelector('.open-line__words');
  if (!words || (words.textContent === line.words && element.dataset.state === line.kind)) return;
  words.textContent = line.words;
  element.dataset.state = line.kind;
  element.querySelector<HTMLElement>('.badge')?.setAttribute('data-kind', line.badge);
  element.querySelector('path')?.setAttribute('d', icons[line.badge]);
}
