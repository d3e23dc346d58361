// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { StaffRating } from '#core/schemas/staff-rating.ts';
import { type Staff, StaffContext } from '../../../../web/staff/context.ts';
import { DraftsContext } from '../../../../web/staff/drafts/drafts-desk.ts';
import { RatingsPage } from '../../../../web/staff/flow/ratings/RatingsPage.tsx';
import { ratingFacts } from '../../../../web/staff/flow/ratings/rating-facts.ts';
import { startView, type View } from '../../../../web/staff/paths.ts';
import { zh } from '../../../../web/staff/text/zh.ts';
import { noKeys } from '../drafts/desk.ts';

const rating: StaffRating = {
  ...{ id: 'rt_0000000001', version: 3, level: '1', status: 'RECTIFYING', channel: 'WEB', good: [], bad: ['ATTITUDE'] },
  ...{
    comment: '等了一上午',
    addition: null,
    createdAt: '2026-11-20T09:00:00+08:00',
    isNamed: false,
    hasContact: false,
  },
  ...{ dueOn: '2026-11-27', isOverdue: false, extensionReason: null, checkedBy: '站点', disputedBy: null },
  ...{ isOwnDispute: false, disputeReason: null, recheckedBy: null, invalidReason: null, rectification: null },
  ...{ answer: null, answeredAt: null, revisitedAt: null, closedAt: null, steps: ['EXTEND', 'ANSWER'] },
  site: { id: 'st_0000000001', name: '清和阵地', address: null, regionName: '定襄县', parkName: null },
};

// the regions to choose from are the rail's subject
vi.mock('../../../../web/staff/rail/RegionSelects.tsx', () => ({ RegionSelects: () => null }));

type Sent = { path: string; body: Record<string, unknown> };

/** The page on a portal whose rating is what `answer` gives at each reading. */
function open(answer: (reading: number) => StaffRating, refuse = false): Sent[] {
  const sent: Sent[] = [];
  let readings = 0;
  vi.stubGlobal('fetch', async (path: string, init?: RequestInit) => {
    if (init?.method === 'POST') {
      sent.push({ path, body: JSON.parse(String(init.body)) });
      if (refuse) return Response.json({ error: { code: 'STALE_VERSION', details: [] } }, { status: 412 });
      return Response.json({});
    }
    if (path.startsWith('/api/staff/ratings?')) return Response.json({ items: [answer(0)], nextCursor: null });
    readings += 1;
    return Response.json(answer(readings));
  });
  const [shown, setView] = createSignal<View>({ ...startView, page: 'ratings' });
  const staff = {
    ...{ language: 'zh', text: zh, view: shown, go: setView, term: (term: { zh: string }) => term.zh },
    ...{ session: { me: () => undefined }, online: () => true, screen: () => 'wide' },
  };
  // the page uses no more of the console than this
  render(() => (
    <StaffContext.Provider value={staff as unknown as Staff}>
      <DraftsContext.Provider value={noKeys()}>
        <RatingsPage />
      </DraftsContext.Provider>
    </StaffContext.Provider>
  ));
  return sent;
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('差评', () => {
  it('is answered with words only, and stays in its place as it then is', async () => {
    const sent = open((reading) =>
      reading === 0 ? rating : { ...rating, status: 'ANSWERED', answer: '已增开窗口', version: 4, steps: ['CLOSE'] },
    );
    expect(await screen.findByText('等了一上午')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '属实' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '答复' }));
    const dialog = await screen.findByRole('dialog', { name: '答复来访者' });
    const button = within(dialog).getByRole('button', { name: '答复' });
    expect(button).toHaveProperty('disabled', true);
    fireEvent.input(within(dialog).getByLabelText(/来访者能看到/), { target: { value: ' 已增开窗口 ' } });
    fireEvent.click(button);
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({
      path: '/api/staff/ratings/rt_0000000001/step',
      body: { version: 3, step: 'ANSWER', answer: '已增开窗口', rectification: null, reason: null },
    });
    expect(await screen.findByRole('button', { name: '办结' })).toBeTruthy();
    expect(screen.getByText('已反馈')).toBeTruthy();
  });

  it('that is disputed goes to the second check, with its reason', async () => {
    const sent = open(() => ({ ...rating, status: 'RECHECKING', steps: ['UPHOLD', 'DISMISS'] }));
    fireEvent.click(await screen.findByRole('button', { name: '不计入' }));
    const dialog = await screen.findByRole('dialog', { name: '复核为误评或恶意差评' });
    fireEvent.input(within(dialog).getByRole('textbox'), { target: { value: '误评' } });
    fireEvent.click(within(dialog).getByRole('button', { name: '确定' }));
    await waitFor(() =>
      expect(sent[0]).toEqual({
        path: '/api/staff/ratings/rt_0000000001/recheck',
        body: { key: expect.any(String), version: 3, step: 'DISMISS', reason: '误评' },
      }),
    );
  });

  it('on which somebody else was quicker is shown as it is now, with the reason', async () => {
    open(
      (reading) => ({
        ...rating,
        status: reading === 0 ? 'SUBMITTED' : 'VERIFYING',
        steps: reading === 0 ? ['START_CHECK'] : ['FIND_TRUE'],
      }),
      true,
    );
    fireEvent.click(await screen.findByRole('button', { name: '开始核实' }));
    expect(await screen.findByRole('button', { name: '属实' })).toBeTruthy();
    await waitFor(() => expect(screen.getByRole('alert').textContent).not.toBe(''));
  });
});

describe('what became of a 差评', () => {
  const labels = (more: Partial<StaffRating>) => ratingFacts({ ...rating, ...more }, zh.flow.ratings);

  it('is told in the order in which it happens, the deadline first', () => {
    expect(labels({ status: 'SUBMITTED', checkedBy: null })).toEqual([['开始核实的期限', '2026-11-27']]);
    expect(
      labels({
        ...{ dueOn: null, rectification: '加了窗口', answer: '已增开', answeredAt: '2026-11-21T10:00:00+08:00' },
      }),
    ).toEqual([
      ['核实人', '站点'],
      ['整改情况', '加了窗口'],
      ['2026-11-21 10:00 答复', '已增开'],
    ]);
  });

  it('tells how the second check came out', () => {
    const disputed = {
      dueOn: null,
      checkedBy: null,
      disputedBy: '甲岗',
      disputeReason: '当天没开门',
      recheckedBy: '乙岗',
    };
    expect(labels(disputed)).toEqual([
      ['甲岗认为不属实', '当天没开门'],
      ['复核结论', '属实（乙岗）'],
    ]);
    expect(labels({ ...disputed, status: 'INVALID', invalidReason: '误评' })).toEqual([
      ['甲岗认为不属实', '当天没开门'],
      ['乙岗复核', '误评'],
    ]);
  });
});
