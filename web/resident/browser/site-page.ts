import { shanghaiDate } from '#core/time.ts';
import { eachMinute } from './each-minute.ts';
import { offerCopies } from './site-copy.ts';
import { followStops } from './site-stops.ts';

/** What a script adds to the page of one place, or to its sheet: everything else of it is HTML already. */
export function enhanceSitePage(page: Document = document): void {
  offerCopies(page);
  offerPrint(page);
  eachMinute(() => {
    followDays(page, Date.now());
    followStops(page, Date.now());
  }, page);
}

function offerPrint(page: Document): void {
  const button = page.querySelector<HTMLButtonElement>('[data-print]');
  if (!button || typeof page.defaultView?.print !== 'function') return;
  button.hidden = false;
  page.querySelector<HTMLElement>('[data-no-script]')?.setAttribute('hidden', '');
  button.addEventListener('click', () => page.defaultView?.print());
}

/** “今天” in the table of hours goes with the date in China; days that are over leave it. */
function followDays(page: Document, now: number): void {
  const today = shanghaiDate(now);
  for (const row of page.querySelectorAll<HTMLElement>('.hours [data-date]')) {
    const date = row.dataset.date ?? '';
    row.hidden = date < today;
    const mark = row.querySelector<HTMLElement>('.hours__today');
    if (mark) mark.hidden = date !== today;
    if (date === today) row.setAttribute('aria-current', 'date');
    else row.removeAttribute('aria-current');
  }
}
