import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OpeningHours } from '#core/hours/opening-hours.ts';
import { keepOpenLines, type OpenLines } from '../../../web/resident/browser/open-lines.ts';
import type { BrowserData } from '../../../web/resident/browser-data.ts';
import { isTimed, openFacts, openLineAt } from '../../../web/resident/model/open-line.ts';
import { zh } from '../../../web/resident/text/zh.ts';
import { open } from './pages.ts';
import { NOW, page, schematic, site } from './samples.ts';

beforeEach(() => void vi.useFakeTimers({ now: NOW }));
afterEach(() => void vi.useRealTimers());

const china = (text: string) => Date.parse(`${text}:00+08:00`);
const hours = (change: Partial<OpeningHours>): OpeningHours => ({ ...site.hours, ...change });
const UNKNOWN = schematic.hours;

/** A page as the server wrote it, and the browser's script at work on it. */
async function opened(path = '/?region=140702', answers = {}): Promise<{ shown: Document; lines: OpenLines }> {
  const { page: shown } = await open(path, { answers });
  const data = JSON.parse(shown.getElementById('data')?.textContent ?? '') as BrowserData; // as entry-client.ts reads it
  return { shown, lines: keepOpenLines(data.timed, data, shown) };
}

function line(shown: Document, id: string) {
  const element = shown.querySelector(`[data-open="${id}"]`);
  return [
    element?.getAttribute('data-state'),
    element?.querySelector('.badge')?.getAttribute('data-kind'),
    element?.textContent,
  ];
}

describe('the open states of a page', () => {
  it('are the same in the browser as the server wrote them, to the last character', async () => {
    for (const path of ['/?region=140702', '/?region=140702&lang=en', `/sites/${site.id}`]) {
      const { page: written } = await open(path);
      const { shown } = await opened(path);
      expect(shown.body.innerHTML).toBe(written.body.innerHTML);
    }
  });

  it.each([
    ['2026-11-20T11:59', 'OPEN', 'ok', '开放中 · 12:00 结束'],
    ['2026-11-20T12:00', 'BREAK', 'reviewDue', '午间休息 · 14:00 开'],
    ['2026-11-20T14:00', 'OPEN', 'ok', '开放中 · 17:30 结束'],
    ['2026-11-20T17:30', 'CLOSED', 'reviewDue', '今天已结束 · 周一 8:30 开'],
    ['2026-11-21T00:00', 'CLOSED', 'reviewDue', '今天不开 · 周一 8:30 开'],
  ])('change by themselves: %s', async (at, ...expected) => {
    const { shown } = await opened();
    vi.advanceTimersByTime(china(at) - NOW + 60);
    expect(line(shown, site.id)).toEqual(expected);
    expect(line(shown, schematic.id)[2]).toBe('开放时间、电话都未登记');
  });

  it('draw the icon that the server draws for the state', async () => {
    const { shown } = await opened();
    vi.advanceTimersByTime(china('2026-11-20T12:00') - NOW + 60);
    const { page: later } = await open('/?region=140702');
    const icon = (of: Document) => of.querySelector(`[data-open="${site.id}"] path`)?.getAttribute('d');
    expect(icon(shown)).toBe(icon(later));
  });

  it('catch up when the phone was asleep', async () => {
    const { shown } = await opened();
    vi.setSystemTime(china('2026-11-20T12:30'));
    shown.dispatchEvent(new (shown.defaultView as unknown as { Event: typeof Event }).Event('visibilitychange')); // happy-dom takes its own events only
    expect(line(shown, site.id)[0]).toBe('BREAK');
  });

  it('take in a site that came later', async () => {
    const { shown, lines } = await opened('/', { '/api/sites?': page([schematic]) });
    shown.body.insertAdjacentHTML(
      'beforeend',
      '<p data-open="new"><span class="badge"><svg><path></path></svg><span class="open-line__words"></span></span></p>',
    );
    lines.add('new', openFacts(site));
    lines.refresh();
    expect(line(shown, 'new')).toEqual(['OPEN', 'ok', '开放中 · 12:00 结束']);
  });
});

describe('the state in words', () => {
  const context = {
    calendar: { '2026': { holidays: [['2026-10-01', '2026-10-07', '国庆节']], makeUpDays: [] } },
    language: 'zh',
    noPhone: zh.hoursNoPhone,
  } as const;
  const said = (facts: Partial<Parameters<typeof openLineAt>[0]>, at = NOW) =>
    openLineAt({ hours: site.hours, closure: null, hasPhone: true, ...facts }, at, context).words;

  it('advises to call only where there is a number', () => {
    expect(said({ hours: UNKNOWN })).toBe('开放时间未登记，请先致电');
    expect(said({ hours: UNKNOWN, hasPhone: false })).toBe('开放时间、电话都未登记');
    const holiday = china('2026-10-01T10:00');
    expect(said({ hours: hours({ holidays: 'BY_NOTICE' }) }, holiday)).toBe('开放时间未确认，请先致电');
    expect(said({ hours: hours({ holidays: 'BY_NOTICE' }), hasPhone: false }, holiday)).toBe(
      '今天开放时间未确认，电话未登记',
    );
  });

  it('is timed only where time can change it', () => {
    const facts = openFacts(site);
    expect(isTimed(facts)).toBe(true);
    expect(isTimed({ ...facts, hours: hours({ mode: 'ALWAYS' }) })).toBe(true);
    expect(isTimed({ ...facts, hours: UNKNOWN })).toBe(false);
    expect(isTimed({ ...facts, hours: hours({ mode: 'CALL_FIRST' }) })).toBe(false);
    expect(isTimed({ ...facts, hours: UNKNOWN, closure: { reason: '装修', from: '2026-11-01', to: null } })).toBe(true);
    const exceptions = [{ from: '2026-12-01', to: '2026-12-01', spans: [], reason: null }];
    expect(isTimed({ ...facts, hours: { ...UNKNOWN, exceptions } })).toBe(true);
  });
});
