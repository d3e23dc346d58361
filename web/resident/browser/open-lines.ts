import { iconPaths } from '#ui/icon-paths.ts';
import { type OpenContext, type OpenFacts, type OpenLine, openLineAt } from '../model/open-line.ts';
import { type StopLine, type StopWords, stopLineAt } from '../model/stop-line.ts';
import { eachMinute } from './each-minute.ts';

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
      const line = lineOf(element, facts.get(element.dataset.open ?? ''), now, context);
      if (line) write(element, line);
    }
  };
  eachMinute(refresh, page);
  return { refresh, add: (id, known) => void facts.set(id, known) };
}

/** What holds now; null where time alone changes nothing. The stops of a 流动阵地 stand in the page, written by OpenLine.tsx. */
function lineOf(
  { dataset }: HTMLElement,
  known: OpenFacts | undefined,
  now: number,
  context: OpenContext,
): OpenLine | StopLine | null {
  const open = known ? openLineAt(known, now, context) : null;
  if (dataset.stops === undefined || (open !== null && open.kind !== 'UNKNOWN')) return open;
  return stopLineAt(JSON.parse(dataset.stops) as StopWords[], dataset.over ?? '', now);
}

function write(element: HTMLElement, line: OpenLine | StopLine): void {
  const words = element.querySelector('.open-line__words');
  if (!words || (words.textContent === line.words && element.dataset.state === line.kind)) return;
  words.textContent = line.words;
  element.dataset.state = line.kind;
  element.querySelector<HTMLElement>('.badge')?.setAttribute('data-kind', line.badge);
  element.querySelector('path')?.setAttribute('d', icons[line.badge]);
}
