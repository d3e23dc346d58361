import type { BrowserData } from '../../browser-data.ts';
import type { NearList } from '../../near/open-near.tsx';
import { changedHome, sortsByDistance } from '../../paths.ts';
import { ADDRESS_EVENT } from '../list-event.ts';
import type { OpenLines } from '../open-lines.ts';
import { wordsOf } from '../words.ts';

const SWITCH = 'a.near-switch';

/**
 * “离我最近” in place: the address says `sort=near` and never where. What asks for the position and makes the list is fetched
 * when it is wanted; back, forward and a reload follow the address.
 */
export function offerNear(data: BrowserData, lines: OpenLines): void {
  const place = document.getElementById('near');
  if (!place || data.map === null) return;
  const isOn = () => sortsByDistance(new URLSearchParams(location.search));

  let opened: Promise<NearList> | undefined;
  const follow = (asked: boolean) => {
    const on = isOn();
    const link = document.querySelector<HTMLAnchorElement>(SWITCH);
    if (on) link?.setAttribute('aria-current', 'true');
    else link?.removeAttribute('aria-current');
    if (on) {
      opened ??= Promise.all([import('../../near/open-near.tsx'), wordsOf(data.language)]).then(([near, words]) =>
        near.openNear({ data, lines, words }),
      );
      opened.then(
        (near) => near.show(asked),
        () => {
          opened = undefined; // the next press tries again
          const note = document.createElement('p');
          note.setAttribute('role', 'status');
          note.textContent = place.dataset.failed ?? '';
          document.getElementById('near')?.replaceChildren(note);
        },
      );
    } else void opened?.then((near) => near.hide(asked));
  };

  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest(SWITCH) : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.pushState(null, '', changedHome(location.search, { sort: isOn() ? null : 'near' }));
    follow(true);
  });
  addEventListener('popstate', () => follow(false));
  document.addEventListener(ADDRESS_EVENT, () => follow(false));
  if (isOn()) follow(false);
}
