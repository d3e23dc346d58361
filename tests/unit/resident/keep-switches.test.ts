// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { formSearch, keepSwitches, withSwitches } from '../../../web/resident/browser/keep-switches.ts';

afterEach(() => void vi.restoreAllMocks());

it('a link follows what was switched since it was written, both on and off', () => {
  expect(withSwitches('?region=140702&for=counter', '?region=140702&view=map&sort=near')).toBe(
    '/?region=140702&for=counter&view=map&sort=near',
  );
  expect(withSwitches('?region=140702&view=map&sort=near', '?region=140702')).toBe('/?region=140702');
  expect(withSwitches('', '')).toBe('/');
});

it('a form says each name once and no empty one', () => {
  const fields = new FormData();
  for (const [name, value] of [
    ['q', ''],
    ['facility', 'WATER'],
    ['facility', 'TOILET'],
    ['service', ''],
    ['region', '140702'],
  ] as const) {
    fields.append(name, value);
  }
  expect(formSearch(fields)).toBe('?facility=WATER%2CTOILET&region=140702');
});

it('links and forms of the list alone are changed', () => {
  document.body.innerHTML = `<div class="home"><a id="filter" href="/?for=counter">能办事</a><a id="site" href="/sites/st_1">一</a>
    <a id="switch" class="map-switch" href="/?view=map">看地图</a><form action="/"><input name="q" value="便民"></form></div>
    <a id="menu" href="/?lang=en">EN</a>`;
  history.replaceState(null, '', '/?view=map');
  const assign = vi.spyOn(location, 'assign').mockImplementation(() => undefined);
  keepSwitches();
  document.addEventListener('click', (event) => event.preventDefault());
  const hrefAfterClick = (id: string) => {
    const link = document.getElementById(id) as HTMLAnchorElement; // written above
    link.click();
    return link.getAttribute('href');
  };
  expect(hrefAfterClick('filter')).toBe('/?for=counter&view=map');
  expect(['site', 'switch', 'menu'].map(hrefAfterClick)).toEqual(['/sites/st_1', '/?view=map', '/?lang=en']);
  document.querySelector('form')?.requestSubmit();
  expect(assign).toHaveBeenCalledWith('/?q=%E4%BE%BF%E6%B0%91&view=map');
});
