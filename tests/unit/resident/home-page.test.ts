import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Asked, open } from './pages.ts';
import { config, hostile, illustrative, listed, mobile, NOW, node, page, schematic, site } from './samples.ts';

beforeEach(() => void vi.useFakeTimers({ now: NOW, toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

const texts = (root: ParentNode, selector: string) =>
  Array.from(root.querySelectorAll(selector)).map((element) => element.textContent);
const hrefs = (root: ParentNode, selector: string) =>
  Array.from(root.querySelectorAll(selector)).map((element) => element.getAttribute('href'));
const home = async (path = '/?region=140702', options: Asked = {}) => (await open(path, options)).page;

describe('the list of a region', () => {
  it('says where, how many and as of when', async () => {
    const shown = await home();
    expect(shown.title).toBe('榆次区的党群服务中心和服务点｜便民地图');
    expect([texts(shown, 'h1'), texts(shown, '.place__above')]).toEqual([['榆次区'], ['山西省晋中市']]);
    expect(texts(shown, '.home__count .note')).toEqual(['共 2 处 · 截至 11月20日 09:30']);
    expect(shown.querySelector('time')?.getAttribute('datetime')).toBe('2026-11-20T09:30:00+08:00');
    expect(shown.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
      'https://map.example.cn/?region=140702',
    );
  });

  it('tells of a place its name, state, address, things and office number', async () => {
    const item = (await home()).querySelector('[data-site=st_0000000001]');
    expect(item?.querySelector('h3 a')?.getAttribute('href')).toBe('/sites/st_0000000001');
    expect(texts(item as Element, '.open-line')).toEqual(['开放中 · 12:00 结束']);
    expect(texts(item as Element, '.site-item__facts')).toEqual([
      '能办事（有窗口）',
      '示范街 1 号',
      '轮椅可进、饮水、厕所、Wi-Fi',
    ]);
    expect(item?.querySelector('a[href="tel:0354-3081234"]')?.getAttribute('aria-label')).toBe(
      '打电话 0354-3081234：榆次区政务服务中心',
    );
    expect(texts(item as Element, '.badge')).toEqual(['开放中 · 12:00 结束']);
  });

  it('says what must be known before trusting a place, and calls nobody where there is no number', async () => {
    const item = (await home()).querySelector('[data-site=st_0000000002]');
    expect(texts(item as Element, '.badges .badge')).toEqual(['位置为示意', '未核实']);
    expect(texts(item as Element, '.open-line')).toEqual(['开放时间、电话都未登记']);
    expect(item?.querySelector('a[href^="tel:"]')).toBeNull();
  });

  it('puts the centre of the county first', async () => {
    const shown = await home();
    expect(Array.from(shown.querySelectorAll('[data-site]')).map((item) => item.getAttribute('data-site'))).toEqual([
      'st_0000000002',
      'st_0000000001',
    ]);
  });

  it('looks on where a page of the API ended before there was a place in it, and not for ever', async () => {
    const asked: string[] = [];
    const given = {
      '/api/sites?limit=30': page([], 'c1'),
      '/api/sites?limit=30&illustrative=exclude&region=140702&cursor=c1': page([site]),
    };
    const shown = await home('/?region=140702', { answers: given, asked });
    expect(Array.from(shown.querySelectorAll('[data-site]'))).toHaveLength(1);
    const never = { '/api/sites?limit=30': page([], 'c1') };
    asked.length = 0;
    await home('/?region=140702', { answers: never, asked });
    expect(asked.filter((path) => path.startsWith('/api/sites?limit=30'))).toHaveLength(5);
  });

  it('is by county where it spans several, one heading level deeper', async () => {
    const far = { ...site, id: 'st_0000000008', regionCode: '140921', regionName: '山西省忻州市定襄县' };
    const shown = await home('/', { answers: { '/api/sites?': page([site, far]) } });
    expect(texts(shown, 'h3')).toEqual(['山西省晋中市榆次区', '山西省忻州市定襄县']);
    expect(texts(shown, 'h4')).toHaveLength(2);
  });

  it('leads on page by page', async () => {
    const shown = await home('/?region=140702&for=counter', { answers: { '/api/sites?': page([site], 'abc') } });
    expect(hrefs(shown, '.home__list > .actions a')).toEqual(['/?region=140702&for=counter&cursor=abc']);
    expect(texts(shown, '.home__count .note')[0]).toContain('先列出 1 处');
    const last = await home('/?region=140702&cursor=abc');
    expect(hrefs(last, '.home__list > .actions a')).toEqual(['/?region=140702']);
  });

  it('starts over where a cursor is no longer taken', async () => {
    const shown = await home('/?region=140702&cursor=old', {
      answers: { '/api/sites?limit=30&illustrative=exclude&region=140702&cursor=old': 400 },
    });
    expect(shown.querySelectorAll('[data-site]')).toHaveLength(2);
  });

  it('reads no sample unless asked', async () => {
    const asked: string[] = [];
    await home('/?region=140702', { asked });
    expect(asked.filter((path) => path.startsWith('/api/sites')).every((path) => path.includes('exclude'))).toBe(true);
  });
});

describe('ways on', () => {
  it('lead up, and to where something is registered before where nothing is', async () => {
    const neighbours = [node('140702', '榆次区', 2), node('140703', '太谷区', 0), node('140721', '榆社县', 1)];
    const shown = await home('/?region=140702', { answers: { '/api/regions/tree': { items: neighbours } } });
    const panel = shown.querySelector('.place__choices') as Element;
    expect(hrefs(panel, ':scope > ul a')).toEqual(['/', '/?region=140000', '/?region=140700', '/?region=140721']);
    expect(texts(panel, 'details a')).toEqual(['太谷区']);
  });

  it('at the start are the provinces, in the open', async () => {
    const shown = await home('/');
    expect(texts(shown, 'h1')).toEqual(['找党群服务中心、服务点']);
    expect(shown.querySelector('.place > details')).toBeNull();
    expect(hrefs(shown, '.place__choices > ul a')).toEqual(['/?region=140000']);
  });

  it('lead down to towns with their places where the list is whole, and on to counties beside', async () => {
    const towns = ['140702001 安宁街道', '140702100 乌金山镇'].map((line) => {
      const [code = '', name = ''] = line.split(' ');
      return {
        code,
        name,
        shortName: name,
        level: 'TOWN',
        parentCode: '140702',
        centre: null,
        bbox: null,
        childCount: 3,
      };
    });
    const answers = {
      '/api/regions?parent=140702': { items: towns, nextCursor: null, asOf: '' },
      '/api/regions/tree': { items: [node('140702', '榆次区', 2), node('140721', '榆社县', 1)] },
      '/api/sites?': page([{ ...site, regionCode: '140702100' }]),
    };
    const shown = (await home('/?region=140702&facility=WATER', { answers })).querySelector(
      '.place__choices',
    ) as Element;
    expect(hrefs(shown, '.regions a')).toContain('/?region=140702001&facility=WATER');
    const whole = (await home('/?region=140702', { answers })).querySelector('.place__choices') as Element;
    expect(texts(whole, ':scope > .regions a').slice(-2)).toEqual(['乌金山镇 1 处', '榆社县 1 处']);
    expect(texts(whole, 'details a')).toEqual(['安宁街道']);
    const begun = await home('/?region=140702', { answers: { ...answers, '/api/sites?': page([site], 'abc') } });
    expect(texts(begun, '.place__choices > .regions a').slice(-3)).toEqual(['安宁街道', '乌金山镇', '榆社县 1 处']);
  });

  it('say that a region is none', async () => {
    const shown = await home('/?region=999999');
    expect(shown.querySelector('[role=note]')?.textContent).toContain('没有找到这个地区');
    expect(shown.querySelector('meta[name=robots]')).toBeTruthy();
  });

  it('search keeps region and filter, and needs no script', async () => {
    const shown = await home('/?region=140702&for=room&cursor=abc&view=map');
    const form = shown.querySelector('form[role=search]') as HTMLFormElement;
    expect([form.getAttribute('method'), form.getAttribute('action')]).toEqual(['get', '/']);
    const fields = Array.from(form.querySelectorAll('input')).map((input) => [input.name, input.value]);
    expect(fields).toEqual([
      ['region', '140702'],
      ['for', 'room'],
      ['view', 'map'],
      ['q', ''],
    ]);
  });

  it('the map without script is a sentence and the list', async () => {
    const shown = await home('/?region=140702&view=map');
    expect(shown.querySelector('.map-pane')?.hasAttribute('hidden')).toBe(false);
    expect(shown.querySelector('.map-pane noscript')?.textContent).toContain('列表里的内容和地图是一样的');
    expect(shown.querySelectorAll('[data-site]')).toHaveLength(2);
    expect((await home()).querySelector('.map-pane')?.hasAttribute('hidden')).toBe(true);
  });
});

describe('a search', () => {
  const empty = { '/api/sites?': page([]) };

  it('is named in the title, kept in its field and out of search engines', async () => {
    const shown = await home('/?q=%E5%8E%95%E6%89%80');
    expect(shown.title).toBe('搜索“厕所”｜便民地图');
    expect(shown.querySelector('input[name=q]')?.getAttribute('value')).toBe('厕所');
    expect(shown.querySelector('meta[name=robots]')).toBeTruthy();
  });

  it('that finds nothing says so and offers ways on', async () => {
    const shown = await home('/?region=140702&q=%E6%97%A0', { answers: empty });
    expect(texts(shown, '.empty-state__title')).toEqual(['没有找到和“无”有关的服务点']);
    expect(hrefs(shown, '.empty-state a')).toEqual(['/', 'tel:12345']);
  });

  it('offers the region whose name was typed', async () => {
    const hit = {
      kind: 'REGION',
      id: '411081',
      title: '禹州市',
      subtitle: '河南省许昌市 · 县级',
      regionCode: '411081',
      isIllustrative: false,
    };
    const found = { '/api/search': { query: '禹州', items: [hit, { ...hit, id: '411081100' }], asOf: '' } };
    const shown = await home('/?q=%E7%A6%B9%E5%B7%9E&for=room', { answers: found });
    expect(hrefs(shown, '.home__places a')).toEqual(['/?region=411081&for=room']);
    expect(texts(shown, '.home__places .note')[1]).toBe('河南省许昌市');
    expect(
      hrefs(await home('/?q=%E7%A6%B9%E5%B7%9E', { answers: { ...found, ...empty } }), '.home__places a'),
    ).toHaveLength(2);
  });

  it('with words that the API does not take finds nothing', async () => {
    const shown = await home('/?q=%F0%9F%98%80', { answers: { '/api/sites?limit=30&illustrative=exclude&q=': 400 } });
    expect(texts(shown, '.empty-state__title')[0]).toContain('没有找到');
  });

  it('an empty filter says that some places have not told', async () => {
    const shown = await home('/?region=140702&for=counter', { answers: empty });
    expect(texts(shown, '.empty-state__title')).toEqual(['这里没有登记为这一类的服务点']);
    expect(hrefs(shown, '.empty-state a')).toEqual(['/', 'tel:12345']);
  });
});

describe('filters', () => {
  const chosen = '/?region=140702&for=counter&kind=GOV_SERVICE_CENTER&facility=WATER,SEATS';

  it('are a form that sends what is ticked and keeps the rest, without script', async () => {
    const form = (await home(`${chosen}&view=map&cursor=abc`)).querySelector('.filters__panel') as Element;
    const kept = Array.from(form.querySelectorAll('input[type=hidden]'));
    expect(kept.map((field) => [field.getAttribute('name'), field.getAttribute('value')])).toEqual([
      ['region', '140702'],
      ['for', 'counter'],
      ['view', 'map'],
    ]);
    const ticked = Array.from(form.querySelectorAll('input[type=checkbox][checked]'));
    expect(ticked.map((field) => [field.getAttribute('name'), field.getAttribute('value')])).toEqual([
      ['facility', 'WATER'],
      ['facility', 'SEATS'],
      ['kind', 'GOV_SERVICE_CENTER'],
    ]);
  });

  it('say how many are set, and each is taken away by one link', async () => {
    const shown = await home(chosen);
    expect(shown.querySelector('.filters__summary')?.getAttribute('aria-label')).toBe('筛选 · 已选 3 项');
    expect(hrefs(shown, '.active-filter')).toEqual([
      '/?region=140702&for=counter&kind=GOV_SERVICE_CENTER&facility=SEATS',
      '/?region=140702&for=counter&kind=GOV_SERVICE_CENTER&facility=WATER',
      '/?region=140702&for=counter&facility=WATER,SEATS',
      '/?region=140702',
    ]);
    expect(shown.title).toBe('能办事 · 饮水 · 休息座椅 · 政务服务中心 · 榆次区的党群服务中心和服务点｜便民地图');
    expect(shown.querySelector('meta[name=robots]')).toBeTruthy();
  });

  it('offer what the list has and say what nobody registered', async () => {
    const panel = (await home('/', { answers: { '/api/sites?': page([schematic]) } })).querySelector('.filters');
    expect(texts(panel as Element, '.checkbox')).toEqual(['党群活动中心1', '帮办代办1', '中心阵地1']);
    expect(texts(panel as Element, '.note')).toEqual(['这里还没有登记：便民设施、轮椅可进、已到现场核实。']);
  });

  it('name the service that is chosen, also one of another region', async () => {
    const service = { id: 'sv_0000000002', name: '新生儿入户', stationCount: 2 };
    const offered = {
      '/api/services?': { items: [service, { ...service, id: 'sv_3', stationCount: 0 }], nextCursor: null },
    };
    const shown = await home('/?service=sv_0000000002', { answers: offered });
    expect(texts(shown, '.active-filter__label')).toEqual(['新生儿入户']);
    expect(texts(shown, '.filters__select option')).toEqual(['不限', '新生儿入户']);
    const elsewhere = await home('/?service=sv_0000000001', { answers: offered });
    expect(texts(elsewhere, '.active-filter__label')).toEqual(['企业开办']);
    expect(elsewhere.querySelector('option[selected]')?.textContent).toBe('企业开办');
  });

  it('put what was asked for first among the things of a place', async () => {
    const shown = await home('/?region=140702&facility=SEATS');
    expect(texts(shown, '[data-site=st_0000000001] .site-item__facts')).toContain('轮椅可进、休息座椅、饮水、厕所');
  });
});

describe('an empty list', () => {
  const some = page([site], 'more');
  const empty = {
    '/api/sites?limit=30': page([]),
    '/api/sites?limit=20': page([]),
    '/api/sites?limit=20&illustrative=exclude&region=140702&facility=TOILET': some,
    '/api/sites?limit=20&illustrative=exclude&region=140702': page([site, schematic]),
    '/api/sites?limit=20&illustrative=exclude&counter=true&facility=TOILET': page([site]),
    '/api/sites/near': { items: [{ ...listed(site), regionCode: '140721', regionName: '山西省晋中市榆社县' }] },
  };

  it('says which condition to drop, and where to look, with what that finds', async () => {
    const asked: string[] = [];
    const shown = await home('/?region=140702&for=counter&facility=TOILET', { answers: empty, asked });
    expect(texts(shown, '.empty-state__title')).toEqual(['没有同时满足这些条件的服务点']);
    const ways = Array.from(shown.querySelectorAll('.empty-state a'));
    expect(ways.map((way) => [way.textContent, way.getAttribute('href')])).toEqual([
      ['不限厕所（2 处）', '/?region=140702&for=counter'],
      ['不限能办事（1 处以上）', '/?region=140702&facility=TOILET'],
      ['全部清除（2 处）', '/?region=140702'],
      ['最近的有这样的服务点的地区：山西省晋中市榆社县', '/?region=140721&for=counter&facility=TOILET'],
      ['看全部地区的服务点（1 处）', '/?for=counter&facility=TOILET'],
      ['打 12345 问一问', 'tel:12345'],
    ]);
    const near = asked.find((path) => path.startsWith('/api/sites/near')) ?? '';
    expect(near).toContain('lat=37.697&lng=112.734&limit=1&counter=true&facility=TOILET');
  });

  it('asks nothing more where something was found', async () => {
    const asked: string[] = [];
    await home('/?region=140702&facility=WATER', { asked });
    expect(asked.filter((path) => path.includes('limit=20') || path.includes('/near'))).toEqual([]);
  });
});

describe('samples', () => {
  it('are offered where they are loaded, and nowhere else', async () => {
    expect(hrefs(await home(), '.samples-offer')).toEqual(['/?region=140702&samples=1']);
    const off = { '/api/config': { ...config, demoData: false } };
    expect(hrefs(await home('/?region=140702', { answers: off }), '.samples-offer')).toEqual([]);
  });

  it('stand in their own group without state, number or distance', async () => {
    const shown = await home('/?region=140702&samples=1');
    const group = shown.querySelector('.samples') as Element;
    expect(texts(group, 'h2')).toEqual(['示例（不是真实地点）']);
    expect(Array.from(group.querySelectorAll('[data-site]')).map((item) => item.getAttribute('data-site'))).toEqual([
      illustrative.id,
    ]);
    expect(group.querySelector('.open-line, a[href^="tel:"], a[href*="amap"]')).toBeNull();
    expect(texts(group, '.badge')).toEqual(['示例']);
    expect(shown.querySelector('.map-foot')?.textContent).toContain('含示例数据');
    expect(shown.querySelector('meta[name=robots]')).toBeTruthy();
  });
});

describe('what records say', () => {
  it('can not become markup', async () => {
    const shown = await home('/', { answers: { '/api/sites?': page([hostile]) } });
    expect(texts(shown, '.site-item__name')).toEqual([hostile.name]);
    expect(texts(shown, '.site-item__facts')).toContain(hostile.address);
    expect(shown.querySelector('[aria-label*=alert]')?.getAttribute('aria-label')).toContain(hostile.name);
    expect(shown.querySelectorAll('img, b')).toHaveLength(0);
    expect(shown.querySelectorAll('script')).toHaveLength(2);
  });

  it('is marked as Chinese on an English page', async () => {
    const shown = await home('/?region=140702&lang=en', { answers: { '/api/sites?': page([site, mobile]) } });
    expect(shown.title).toBe('Service centres in 榆次区 | Service map');
    for (const name of shown.querySelectorAll('h1, .site-item__name a'))
      expect(name.getAttribute('lang')).toBe('zh-CN');
    expect(texts(shown, '.open-line')).toEqual([
      'Open · until 12:00',
      'At 人民广场 until 10:00 (by timetable, not live)',
    ]);
  });

  it('reaches the browser only where time changes it', async () => {
    const shown = await home('/', { answers: { '/api/sites?': page([site, schematic]) } });
    const data = JSON.parse(shown.getElementById('data')?.textContent ?? '');
    expect(Object.keys(data.timed)).toEqual([site.id]);
    expect(data.timed[site.id]).toEqual({ hours: site.hours, closure: null, hasPhone: true });
    expect(Object.keys(data.calendar)).toEqual(['2026']);
    const { timed } = JSON.parse(
      (await home('/', { answers: { '/api/sites?': page([schematic]) } })).getElementById('data')?.textContent ?? '',
    );
    expect(timed).toEqual({});
  });
});
