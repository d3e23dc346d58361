// @vitest-environment happy-dom
import { createEffect, createRoot } from 'solid-js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Address, createAddress, ownLink } from '#ui/create-address.ts';

type View = { page: string; q: string };
const parse = (url: URL): View => ({ page: url.pathname.slice(1) || 'start', q: url.searchParams.get('q') ?? '' });
const print = ({ page, q }: View) => `/${page}${q.trim() === '' ? '' : `?q=${encodeURIComponent(q.trim())}`}`;

let dispose = () => {};
let seen: string[] = [];

function open(href: string): Address<View> {
  history.replaceState(null, '', href);
  return createRoot((end) => {
    dispose = end;
    const address = createAddress(parse, print);
    createEffect(() => seen.push(print(address.view())));
    return address;
  });
}
/** Where the window stands, without its origin. */
const here = () => location.pathname + location.search;
/** What the browser does for its back button. */
function returnTo(href: string): void {
  history.replaceState(null, '', href);
  window.dispatchEvent(new PopStateEvent('popstate'));
}

beforeEach(() => {
  history.replaceState(null, '', '/');
  seen = [];
});
afterEach(() => dispose());

describe('createAddress', () => {
  it('begins with what the address says', () => {
    expect(open('/sites?q=bus').view()).toEqual({ page: 'sites', q: 'bus' });
  });

  it('leaves a step to go back to for places, and none for typing', () => {
    const address = open('/sites');
    const steps = history.length;
    address.go({ page: 'sites', q: 'b' }, 'replace');
    address.go({ page: 'sites', q: 'bu' }, 'replace');
    expect([here(), history.length]).toEqual(['/sites?q=bu', steps]);
    address.go({ page: 'parks', q: 'bu' });
    expect([here(), history.length]).toEqual(['/parks?q=bu', steps + 1]);
  });

  it('leaves no step for going where one is', () => {
    const address = open('/sites?q=bus');
    const steps = history.length;
    address.go({ page: 'sites', q: 'bus' });
    expect(history.length).toBe(steps);
  });

  it('follows back and forward', () => {
    const address = open('/sites');
    address.go({ page: 'parks', q: '' });
    returnTo('/sites');
    expect(address.view()).toEqual({ page: 'sites', q: '' });
    returnTo('/parks');
    expect(address.view().page).toBe('parks');
  });

  it('tells nobody when the view that comes has the same address', () => {
    const address = open('/sites?q=bus');
    address.go({ page: 'sites', q: 'bus ' });
    expect(seen).toEqual(['/sites?q=bus']);
    address.go({ page: 'sites', q: 'tram' });
    expect(seen).toEqual(['/sites?q=bus', '/sites?q=tram']);
  });

  it('listens no more once its owner is gone', () => {
    const address = open('/sites');
    dispose();
    returnTo('/parks');
    expect(address.view().page).toBe('sites');
  });
});

describe('ownLink', () => {
  /** Clicks what `html` holds and gives the address to be followed in place, or null. */
  function click(html: string, init: MouseEventInit = {}, prevented = false): string | null {
    document.body.innerHTML = html;
    let followed: string | null = null;
    const listener = (event: MouseEvent) => {
      if (prevented) event.preventDefault();
      const url = ownLink(event, '/staff/');
      followed = url === null ? null : url.pathname + url.search;
      event.preventDefault();
    };
    document.body.addEventListener('click', listener);
    const target = document.querySelector('b') ?? document.querySelector('a') ?? document.body;
    target.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...init }));
    document.body.removeEventListener('click', listener);
    return followed;
  }

  it('follows a plain click on a link below the base, also on what lies inside it', () => {
    expect(click('<a href="/staff/parks?q=1">x</a>')).toBe('/staff/parks?q=1');
    expect(click('<a href="/staff/parks"><b>x</b></a>')).toBe('/staff/parks');
  });

  it.each([
    ['a new tab', '<a href="/staff/parks">x</a>', { ctrlKey: true }],
    ['a new tab on a Mac', '<a href="/staff/parks">x</a>', { metaKey: true }],
    ['a new window', '<a href="/staff/parks">x</a>', { shiftKey: true }],
    ['the middle button', '<a href="/staff/parks">x</a>', { button: 1 }],
    ['a target', '<a href="/staff/parks" target="_blank">x</a>', {}],
    ['a download', '<a href="/staff/parks" download>x</a>', {}],
    ['another front end', '<a href="/leader/">x</a>', {}],
    ['another site', '<a href="https://example.cn/staff/parks">x</a>', {}],
    ['a place in the page', '<a href="/staff/parks#main">x</a>', {}],
    ['no link', '<p>x</p>', {}],
  ])('leaves %s to the browser', (_, html, init) => {
    expect(click(html, init)).toBeNull();
  });

  it('leaves alone what something else has handled', () => {
    expect(click('<a href="/staff/parks">x</a>', {}, true)).toBeNull();
  });
});
