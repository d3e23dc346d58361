// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { linkList } from '../../../web/resident/map/link-list.ts';

let hovered: (string | null)[];
beforeEach(() => {
  hovered = [];
  document.body.innerHTML =
    '<section class="home__list"><ul><li data-site="a"><a href="/sites/a">甲</a></li><li data-site="b"><a href="/sites/b">乙</a></li></ul><p>尾</p></section>';
});

const link = () => linkList({ hover: (id) => void hovered.push(id) });
const fire = (selector: string, type: string) =>
  document.querySelector(selector)?.dispatchEvent(new Event(type, { bubbles: true }));
const marked = (attribute: string) =>
  Array.from(document.querySelectorAll(`[${attribute}]`)).map((item) => item.getAttribute('data-site'));

it('tells the map what is pointed at or focused in the list', () => {
  link();
  fire('[data-site=a] a', 'mouseover');
  fire('[data-site=b] a', 'focusin');
  fire('p', 'mouseover');
  fire('.home__list', 'mouseleave');
  expect(hovered).toEqual(['a', 'b', null, null]);
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
