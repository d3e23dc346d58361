// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { linkList } from '../../../web/resident/map/link-list.ts';

let hovered: (string | null)[];
let shown: string[];
const row = (id: string) =>
  `<li data-site="${id}"><a href="/sites/${id}">${id}</a><button class="site-item__on-map"></button></li>`;
const listOf = (...ids: string[]) => `<section class="home__list"><ul>${ids.map(row).join('')}</ul><p>尾</p></section>`;

beforeEach(() => {
  hovered = [];
  shown = [];
  document.body.innerHTML = `<div class="home"><section class="map-pane"><i></i></section>${listOf('a', 'b')}</div>`;
});

const link = () =>
  linkList({ hover: (id) => void hovered.push(id), reveal: () => undefined, show: (id) => void shown.push(id) });
const fire = (selector: string, type: string) =>
  document.querySelector(selector)?.dispatchEvent(new Event(type, { bubbles: true }));
const marked = (attribute: string) =>
  Array.from(document.querySelectorAll(`[${attribute}]`)).map((item) => item.getAttribute('data-site'));

it('tells the map what is pointed at or focused in the list', () => {
  link();
  fire('[data-site=a] a', 'mouseover');
  fire('[data-site=b] a', 'focusin');
  fire('p', 'mouseover');
  fire('.map-pane i', 'mouseover'); // the map knows itself what the mouse is on there
  fire('.home', 'mouseleave');
  expect(hovered).toEqual(['a', 'b', null, null]);
});

it('asks the map to show a place', () => {
  link();
  fire('[data-site=b] button', 'click');
  fire('[data-site=a] a', 'click');
  expect(shown).toEqual(['b']);
});

it('marks in the list what is pointed at or chosen on the map', () => {
  const list = link();
  list.hover('a');
  list.select('b');
  expect([marked('data-hovered'), marked('data-selected')]).toEqual([['a'], ['b']]);
  list.hover(null);
  list.select('of another page');
  expect([marked('data-hovered'), marked('data-selected')]).toEqual([[], []]);
});

it('holds for a list that was put in later', () => {
  const list = link();
  document.querySelector('.home__list')?.replaceWith(document.createRange().createContextualFragment(listOf('c', 'd')));
  fire('[data-site=c] a', 'mouseover');
  list.select('d');
  expect([hovered, marked('data-selected')]).toEqual([['c'], ['d']]);
});
