// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { misread } from '#core/geo/datum-shift.ts';
import { distanceM } from '#core/geo/distance.ts';
import type { LngLat } from '#core/geo/lng-lat.ts';
import type { PointValue } from '#core/records/field.ts';
import type { NearbySite, PointCheck } from '#core/schemas/point-check.ts';
import { ApiError } from '#web-api/api-error.ts';
import { type Staff, StaffContext } from '../../../../web/staff/context.ts';
import { type Data, DataContext } from '../../../../web/staff/data.ts';
import { toPoint } from '../../../../web/staff/point/model/point-draft.ts';
import { PointEditor, type PointEditorProps } from '../../../../web/staff/point/PointEditor.tsx';
import { zh } from '../../../../web/staff/text/zh.ts';

const HOME: LngLat = [112.7082, 37.6977];
const old: PointValue = {
  ...{ lng: HOME[0], lat: HOME[1], precision: 'SURVEYED' },
  ...{ system: 'GCJ02', entered: '112.7146406,37.6983484', source: '现场实测' },
};
const words = zh.point;

let answer: (query: Readonly<Record<string, unknown>>) => PointCheck;
let asked: Readonly<Record<string, unknown>>[];

const site = (part: Partial<NearbySite>): NearbySite => ({
  ...{ id: 'st_0000000001', name: '隔壁阵地', metres: 8, schematic: false, lng: HOME[0], lat: HOME[1] },
  ...{ precision: 'SURVEYED', status: 'PUBLISHED', illustrative: false },
  ...part,
});
const calm: PointCheck = {
  regions: [
    { code: '140000', name: '山西省', level: 'PROVINCE' },
    { code: '140702', name: '榆次区', level: 'COUNTY' },
  ],
  ...{ area: { code: '140702', name: '榆次区', holds: true }, old: null, neighbours: [], doubts: [] },
};

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  answer = () => calm;
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function setUp(props: Partial<PointEditorProps> = {}) {
  const [value, setValue] = createSignal<PointValue | null>(props.value === undefined ? old : props.value);
  const [reason, setReason] = createSignal('');
  const get = async (_: string, { query }: { query: Readonly<Record<string, unknown>> }) => {
    asked.push(query);
    return answer(query);
  };
  const getAll = async () => ({ items: [], complete: true, asOf: '2026-11-20T09:30:00+08:00' });
  const term = (term: { zh: string }) => term.zh;
  const staff = { api: { get, getAll }, language: 'zh', screen: () => 'phone', text: zh, term };
  const config = { data: () => ({ boundaries: false, streetBase: null, mapReviewNo: null }), error: () => undefined };
  render(() => (
    // the editor uses no more of the console than this
    <StaffContext.Provider value={staff as unknown as Staff}>
      <DataContext.Provider value={{ config } as unknown as Data}>
        <PointEditor
          {...props}
          value={value()}
          onChange={setValue}
          old={props.old === undefined ? old : props.old}
          region="140702"
          reason={reason()}
          onReason={setReason}
        />
      </DataContext.Provider>
    </StaffContext.Provider>
  ));
  return { value, setValue, reason };
}

const field = () => screen.getByLabelText<HTMLTextAreaElement>(words.paste.label);
function paste(text: string): void {
  fireEvent.input(field(), { target: { value: text } });
  fireEvent.keyDown(field(), { key: 'Enter' });
}
const settle = () => vi.advanceTimersByTimeAsync(500);
const choose = (name: RegExp) => fireEvent.click(screen.getByRole('radio', { name }));

describe('pasting', () => {
  it('a link changes the point at once, in the system of the link', () => {
    const { value } = setUp({ value: null });
    paste('https://api.map.baidu.com/marker?location=37.7042722,112.7211834');
    expect(value()).toMatchObject({ system: 'BD09', source: '百度链接', precision: 'STREET' });
    expect(distanceM(toPoint(value() ?? old), HOME)).toBeLessThan(0.5);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /百度/ }).checked).toBe(true);
  });

  it('what is no point yet is told, so that the form keeps it; a chosen system ends that', () => {
    const onUnread = vi.fn();
    const { value } = setUp({ value: null, unread: '', onUnread });
    paste('112.7211834,37.7042722');
    expect(onUnread.mock.calls).toEqual([['112.7211834,37.7042722']]);
    choose(/高德/);
    expect(value()?.system).toBe('GCJ02');
  });

  it('what the form kept is back in the field, with its question', () => {
    setUp({ value: null, unread: '112.7211834,37.7042722' });
    expect(field().value).toBe('112.7211834,37.7042722');
    expect(screen.getAllByRole<HTMLInputElement>('radio').some(({ checked }) => checked)).toBe(false);
  });

  it('numbers ask where they come from, with nothing chosen, and change nothing before', () => {
    const { value } = setUp();
    paste('112.7211834,37.7042722');
    expect(screen.getByText(words.system.ask)).toBeTruthy();
    expect(screen.getAllByRole<HTMLInputElement>('radio').map(({ checked }) => checked)).toEqual(Array(4).fill(false));
    expect(value()).toEqual(old);
    choose(/百度/);
    expect(value()).toMatchObject({ system: 'BD09', entered: '112.7211834,37.7042722' });
    expect(distanceM(toPoint(value() ?? old), HOME)).toBeLessThan(0.5);
    choose(/手机/);
    expect(value()).toMatchObject({ system: 'WGS84', lng: 112.7211834, lat: 37.7042722 });
  });

  it('says that a pair was the wrong way round', () => {
    setUp();
    paste('37.7042722,112.7211834');
    expect(screen.getByText('经度和纬度写反了，已经调换')).toBeTruthy();
    expect(screen.getByText('从数字读到：经度 112.7211834，纬度 37.7042722')).toBeTruthy();
  });

  it('names the value that cannot be, once the typing is done', () => {
    const { value } = setUp();
    fireEvent.input(field(), { target: { value: '112.7,97.7' } });
    expect(screen.queryByRole('alert')).toBeNull();
    fireEvent.change(field());
    expect(screen.getByRole('alert').textContent).toContain('97.7');
    expect(value()).toEqual(old);
  });

  it('shows the way to a coordinate when a short link carries none', () => {
    setUp();
    const steps = () => screen.getByText(words.picker.title).closest('details');
    expect(steps()?.open).toBe(false);
    paste('https://surl.amap.com/4mkKGuyJ2bz');
    expect(screen.getByRole('alert').textContent).toContain('短链接里没有坐标');
    expect(steps()?.open).toBe(true);
    for (const link of within(steps() ?? document.body).getAllByRole('link')) {
      expect(link.getAttribute('href')).toMatch(/^https:/);
      expect([link.getAttribute('target'), link.getAttribute('rel')]).toEqual(['_blank', 'noopener noreferrer']);
    }
  });

  it('leaves the field empty when the point comes from elsewhere', () => {
    const { setValue } = setUp();
    paste('https://uri.amap.com/marker?position=112.72,37.70');
    expect(field().value).not.toBe('');
    setValue({ ...old, lng: 112.8 });
    expect(field().value).toBe('');
  });
});

describe('the point shown', () => {
  it('stands in every system and in degrees and minutes', () => {
    setUp();
    const list = screen.getAllByRole('listitem').map((item) => item.textContent);
    for (const system of ['手机 GPS（WGS84）', '天地图/国家2000（CGCS2000）']) {
      expect(list).toContainEqual(expect.stringContaining(`${system}112.708200,37.697700`));
    }
    expect(list).toContainEqual(expect.stringContaining('112.714641,37.698348'));
    expect(list).toContainEqual(expect.stringContaining('112.721183,37.704272'));
    expect(list).toContainEqual(expect.stringContaining('37°41′51.72″N 112°42′29.52″E'));
    expect(screen.getByText('112.7146406,37.6983484')).toBeTruthy();
  });

  it('keeps what is said of it when it moves, and not what was said of the old place', () => {
    const { value } = setUp();
    paste('https://uri.amap.com/marker?position=112.72,37.70');
    expect(value()).toMatchObject({ precision: 'STREET', source: '高德链接' });
    fireEvent.change(screen.getByLabelText(words.precision.label), { target: { value: 'SURVEYED' } });
    fireEvent.input(screen.getByLabelText(words.source.label), { target: { value: '测绘院' } });
    paste('https://uri.amap.com/marker?position=112.73,37.70');
    expect(value()).toMatchObject({ precision: 'SURVEYED', source: '测绘院' });
  });

  it('goes back to where it was, and away', () => {
    const { value } = setUp();
    paste('https://uri.amap.com/marker?position=112.72,37.70');
    fireEvent.click(screen.getByRole('button', { name: words.now.restore }));
    expect(value()).toEqual(old);
    fireEvent.click(screen.getByRole('button', { name: words.now.remove }));
    expect(value()).toBeNull();
    expect(screen.getByText(words.now.none)).toBeTruthy();
  });

  it('can only be looked at where nothing may be changed', () => {
    setUp({ readOnly: true });
    expect(screen.queryByLabelText(words.paste.label)).toBeNull();
    expect(screen.queryByLabelText(words.precision.label)).toBeNull();
    expect(screen.getByText(words.now.title)).toBeTruthy();
  });
});

describe('doubts', () => {
  it('asks what is around once the point stands still, with the place it belongs to', async () => {
    setUp({ record: { kind: 'SITE', id: 'st_0000000009', name: '阵地' } });
    await settle();
    expect(asked).toEqual([
      {
        lng: '112.7082000',
        lat: '37.6977000',
        record: 'st_0000000009',
        region: '140702',
        park: undefined,
        within: undefined,
      },
    ]);
    expect(screen.getByText('这里是山西省榆次区 · 没有发现可疑之处。')).toBeTruthy();
  });

  it('a far move must be explained', async () => {
    const { reason } = setUp();
    paste('https://uri.amap.com/marker?position=112.80,37.70');
    expect(screen.getByText(/比原位置移动了 7\.\d 公里/)).toBeTruthy();
    fireEvent.input(screen.getByLabelText(new RegExp(words.doubts.reason)), { target: { value: '整体搬迁' } });
    expect(reason()).toBe('整体搬迁');
    fireEvent.click(screen.getByRole('button', { name: words.now.restore }));
    expect(screen.queryByLabelText(new RegExp(words.doubts.reason))).toBeNull();
  });

  it('names another county and a site on the same spot', async () => {
    answer = () => ({
      ...calm,
      area: { code: '140702', name: '榆次区', holds: false },
      neighbours: [site({}), site({ name: '远处', metres: 45 }), site({ name: '示意', schematic: true })],
    });
    setUp();
    await settle();
    expect(screen.getByText('不在榆次区范围内，这里是山西省榆次区。')).toBeTruthy();
    expect(screen.getByText(/和“隔壁阵地”几乎在同一点上（相距 8 米）/)).toBeTruthy();
    expect(screen.queryByText(/“(远处|示意)”/)).toBeNull();
  });

  it('offers to read the value in the system it probably is in', () => {
    const { value } = setUp();
    paste('112.7211834,37.7042722');
    choose(/高德/);
    fireEvent.click(screen.getByRole('button', { name: '改按百度（BD-09）读取' }));
    expect(value()).toMatchObject({ system: 'BD09', entered: '112.7211834,37.7042722' });
    expect(distanceM(toPoint(value() ?? old), HOME)).toBeLessThan(0.5);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /百度/ }).checked).toBe(true);
    expect(screen.queryByText(words.doubts.title)).toBeNull();
  });

  it('blames the old point where the new one cannot be misread', () => {
    const [lng, lat] = misread(HOME, 'GCJ02', 'WGS84');
    setUp({ old: { ...old, lng, lat }, value: { ...old, system: 'WGS84' } });
    expect(screen.getByText(/原来的位置很可能是把高德\/腾讯（GCJ-02）的坐标登记错了/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /改按/ })).toBeNull();
  });

  it('says what could not be looked at', async () => {
    answer = () => {
      throw new ApiError('offline', 'OFFLINE');
    };
    setUp();
    await settle();
    expect(screen.getByText(words.doubts.offline)).toBeTruthy();
  });
});

describe('the position of the device', () => {
  const locate = (lng: number, lat: number, accuracy: number) =>
    vi.stubGlobal('navigator', {
      ...navigator,
      geolocation: {
        getCurrentPosition: (found: PositionCallback) =>
          found({ coords: { longitude: lng, latitude: lat, accuracy } } as GeolocationPosition), // what is read of it
      },
    });
  beforeEach(() => void vi.stubGlobal('isSecureContext', true));

  it('is a proposal with its accuracy, held against what is recorded nearby', async () => {
    answer = (query) =>
      query.within === undefined ? calm : { ...calm, neighbours: [site({ name: '北门', lat: 37.7 })] };
    locate(HOME[0], HOME[1] + 0.0001, 12);
    const { value } = setUp();
    fireEvent.click(screen.getByRole('button', { name: words.device.button }));
    await settle();
    expect(screen.getByText('本机位置，误差约 ±12 米')).toBeTruthy();
    expect(screen.getByText(/原位置，相距 11 米 · 与已登记的位置相符/)).toBeTruthy();
    expect(screen.getByText(/北门，相距 \d+ 米/)).toBeTruthy();
    expect(value()).toEqual(old);
    fireEvent.click(screen.getByRole('button', { name: words.device.take }));
    expect(value()).toMatchObject({ system: 'WGS84', source: '本机定位（±12 米）', precision: 'SURVEYED' });
  });

  it('is recognised when the device gives the shifted one', async () => {
    const [lng, lat] = misread(HOME, 'GCJ02', 'WGS84');
    locate(lng, lat, 15);
    setUp();
    fireEvent.click(screen.getByRole('button', { name: words.device.button }));
    await settle();
    expect(screen.getByText(/本机给出的很可能是高德\/腾讯（GCJ-02）的坐标/)).toBeTruthy();
  });

  it('that is refused says where to allow it', async () => {
    vi.stubGlobal('navigator', {
      ...navigator,
      geolocation: {
        getCurrentPosition: (_: PositionCallback, failed: PositionErrorCallback) =>
          failed({ code: 1 } as GeolocationPositionError), // what is read of it
      },
    });
    setUp();
    fireEvent.click(screen.getByRole('button', { name: words.device.button }));
    await settle();
    expect(screen.getByText(words.device.faults.denied)).toBeTruthy();
  });
});

describe('the map', () => {
  it('is fetched when it is asked for, and without WebGL the fields are enough', async () => {
    setUp();
    expect(document.querySelector('.map-view')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: words.map.open }));
    await vi.dynamicImportSettled();
    await settle();
    expect(await screen.findByText(words.map.fallback)).toBeTruthy();
    expect(field()).toBeTruthy();
  });
});
