import { expect, it } from 'vitest';
import type { LiveMessage } from '#core/schemas/live.ts';
import { LONGEST_MS, waitBefore } from '../../../web/leader/live/backoff.ts';
import { type LinkState, makeLiveLink, type Pulse, type Socket } from '../../../web/leader/live/live-link.ts';

/** A portal that can be cut off, and a clock that is turned by hand. */
function bench() {
  const sockets: { query: string; socket: Socket; sent: string[]; closed: boolean }[] = [];
  const timers: { run: () => void; at: number }[] = [];
  const states: LinkState[] = [];
  const news: number[] = [];
  const heard: number[] = [];
  let now = 0;
  let health: Pulse | null = null;
  let online = true;
  const link = makeLiveLink(
    {
      open: (query) => {
        const entry = { query, sent: [] as string[], closed: false } as (typeof sockets)[number]; // its socket follows
        entry.socket = {
          send: (text) => void entry.sent.push(String(text)),
          close: () => {
            entry.closed = true;
          },
          onmessage: null,
          onclose: null,
        };
        sockets.push(entry);
        return entry.socket;
      },
      ask: () => (health === null ? Promise.reject(new Error('cut')) : Promise.resolve(health)),
      later: (run, ms) => {
        const timer = { run, at: now + ms };
        timers.push(timer);
        return () => void timers.splice(0, timers.length, ...timers.filter((each) => each !== timer));
      },
      isOnline: () => online,
      chance: () => 0.999,
    },
    {
      onState: (state) => states.push(state),
      onHeard: () => heard.push(now),
      onPulse: () => {},
      onNews: (no) => news.push(no),
    },
  );
  const last = () => {
    const entry = sockets.at(-1);
    if (entry === undefined) throw new Error('nothing was opened');
    return entry;
  };
  return {
    sockets,
    states,
    news,
    heard,
    link,
    last,
    setOnline: (on: boolean) => {
      online = on;
    },
    setHealth: (pulse: Pulse | null) => {
      health = pulse;
    },
    say: (message: LiveMessage) => last().socket.onmessage?.({ data: JSON.stringify(message) } as MessageEvent),
    cut: async () => {
      last().socket.onclose?.({} as CloseEvent);
      await Promise.resolve();
      await Promise.resolve();
    },
    async pass(ms: number) {
      const until = now + ms;
      for (;;) {
        const next = timers.sort((a, b) => a.at - b.at)[0];
        if (next === undefined || next.at > until) break;
        timers.shift();
        now = next.at;
        next.run();
        await Promise.resolve();
        await Promise.resolve();
      }
      now = until;
    },
  };
}

const hello = (no: number): LiveMessage => ({ type: 'hello', no, build: 'a', now: '2026-11-20T09:30:00+08:00' });
const changes = (no: number): LiveMessage => ({ type: 'changes', no, changes: [] });

it('is live with the first word, and tells each number once', () => {
  const { say, news, states, last } = bench();
  expect(last().query).toBe('');
  say(hello(7));
  say(changes(8));
  say(changes(8));
  say(changes(11));
  expect(states).toContain('live');
  expect(news).toEqual([8, 11]);
});

it('asks after a break only for what follows, and hears of what it missed', async () => {
  const { say, news, cut, pass, last, states } = bench();
  say(hello(7));
  await cut();
  expect(states.at(-1)).toBe('lost');
  await pass(1100);
  expect(last().query).toBe('?since=7');
  say(hello(9));
  expect(news).toEqual([]);
  say(changes(9));
  expect([states.at(-1), news]).toEqual(['live', [9]]);
});

it('asks the counter where no WebSocket gets through', async () => {
  const { cut, news, setHealth, pass, states } = bench();
  setHealth({ no: 3, build: 'a', now: '2026-11-20T09:30:00+08:00' });
  await cut();
  setHealth({ no: 5, build: 'a', now: '2026-11-20T09:30:00+08:00' });
  await pass(1100);
  await cut();
  expect([states.at(-1), news]).toEqual(['polling', [5]]);
});

it('waits longer each time and never longer than a minute', async () => {
  const { cut, pass, sockets } = bench();
  const waits: number[] = [];
  for (let i = 0; i < 9; i++) {
    const before = sockets.length;
    await cut();
    let waited = 0;
    while (sockets.length === before) {
      await pass(500);
      waited += 500;
    }
    waits.push(waited);
  }
  expect(waits).toEqual([...waits].sort((a, b) => a - b));
  expect(waits.at(-1)).toBeGreaterThan(30_000);
  expect(waits.at(-1)).toBeLessThanOrEqual(LONGEST_MS);
  for (let attempt = 0; attempt < 40; attempt++) {
    expect(waitBefore(attempt, 0)).toBeGreaterThanOrEqual(500);
    expect(waitBefore(attempt, 0.99)).toBeLessThanOrEqual(LONGEST_MS);
  }
});

it('gives up a connection that says nothing any more', async () => {
  const { say, pass, sockets, last } = bench();
  say(hello(1));
  const first = last();
  await pass(31_000);
  expect(first.sent).toEqual(['ping']);
  await pass(31_000);
  expect(first.closed).toBe(true);
  await pass(2000);
  expect(sockets).toHaveLength(2);
});

it('tries at once when the network is back, and never again once stopped', async () => {
  const { cut, link, pass, sockets } = bench();
  for (let i = 0; i < 6; i++) {
    await cut();
    await pass(60_000);
  }
  await cut();
  const before = sockets.length;
  link.hurry();
  expect(sockets).toHaveLength(before + 1);
  link.stop();
  await pass(600_000);
  expect(sockets).toHaveLength(before + 1);
});

it('tries nothing while the machine has no network, and is live again with it', async () => {
  const { say, link, pass, setOnline, sockets, states } = bench();
  say(hello(4));
  setOnline(false);
  link.cut();
  await pass(60_000);
  expect([sockets.length, states.at(-1)]).toEqual([1, 'lost']);
  setOnline(true);
  link.hurry();
  say(hello(4));
  expect([sockets.length, states.at(-1)]).toEqual([2, 'live']);
});

it('tries all the same, once a minute at most, where the machine goes on saying so: it may be wrong', async () => {
  const { say, cut, link, pass, setOnline, sockets, states } = bench();
  setOnline(false);
  link.cut();
  await pass(180_000);
  expect(sockets.length).toBeGreaterThan(1);
  await cut();
  const before = sockets.length;
  await pass(300_000);
  expect(sockets.length - before).toBeLessThanOrEqual(6);
  say(hello(4));
  expect(states.at(-1)).toBe('live');
});

it('says steadily how it gets through where the machine is wrong and no WebSocket gets through either', async () => {
  const { cut, link, pass, setHealth, setOnline, states } = bench();
  setOnline(false);
  setHealth({ no: 3, build: 'a', now: '2026-11-20T09:30:00+08:00' });
  link.cut();
  await pass(180_000);
  for (let tries = 0; tries < 4; tries++) {
    await cut();
    await pass(61_000);
  }
  expect(states.slice(states.indexOf('polling'))).toEqual(['polling', 'polling', 'polling', 'polling']);
});

it('hears of the portal with every answer to its ping, so that the age of what is shown begins at the break', async () => {
  const { heard, last, pass, say } = bench();
  say(hello(1));
  await pass(31_000);
  last().socket.onmessage?.({ data: 'pong' } as MessageEvent);
  expect(heard).toEqual([0, 31_000]);
});

it('notices that an older database was put back', () => {
  const { say, news } = bench();
  say(hello(40));
  say(hello(12));
  expect(news).toEqual([12]);
});
