import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSharpness } from '#map/motion/sharpness.ts';

/** The part of MapLibre that it looks at. */
class FakeMap {
  _overridePixelRatio = 2;
  moving = false;
  readonly changes: number[] = [];
  private readonly listeners = new Map<string, (() => void)[]>();

  readonly on = (name: string, listener: () => void) => {
    this.listeners.set(name, [...(this.listeners.get(name) ?? []), listener]);
  };
  readonly isMoving = () => this.moving;
  readonly _resizeInternal = () => this.changes.push(this._overridePixelRatio);
  readonly triggerRepaint = () => undefined;

  fire(name: string): void {
    for (const listener of this.listeners.get(name) ?? []) listener();
  }

  /** A movement of so many frames that take so long each. */
  move(frames: number, ms: number): void {
    this.moving = true;
    for (let frame = 0; frame < frames; frame += 1) {
      this.fire('move');
      vi.advanceTimersByTime(ms);
      this.fire('render');
    }
    this.moving = false;
    this.fire('moveend');
  }
}

function setUp() {
  const map = new FakeMap();
  // of MapLibre only what is called
  return { map, sharpness: createSharpness(map as unknown as Parameters<typeof createSharpness>[0]) };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', { devicePixelRatio: 2 });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('createSharpness', () => {
  it('never touches a map whose frames are quick', () => {
    const { map } = setUp();
    for (let movement = 0; movement < 5; movement += 1) {
      map.move(60, 16);
      vi.advanceTimersByTime(500);
    }
    expect(map.changes).toEqual([]);
  });

  it('stays low from one movement to the next that follows at once', () => {
    const { map } = setUp();
    map.move(20, 50);
    vi.advanceTimersByTime(100);
    map.move(5, 20);
    expect(map.changes).toEqual([1]);
  });

  it('notices slow frames wherever they come from, and looks again after a minute', () => {
    const { map } = setUp();
    map.move(20, 50);
    vi.advanceTimersByTime(1000);
    expect(map.changes).toEqual([1, 2]);
    vi.advanceTimersByTime(120_000);
    map.move(20, 16);
    vi.advanceTimersByTime(1000);
    expect(map.changes).toEqual([1, 2]);
  });

  it('takes a few slow frames for an accident, and a jump for no movement', () => {
    const { map } = setUp();
    map.move(3, 200);
    map.move(20, 16);
    expect(map.changes).toEqual([]);
    map.move(20, 50);
    vi.advanceTimersByTime(1000);
    map.fire('move');
    expect(map.changes).toEqual([1, 2]);
  });

  it('draws a picture with all pixels, in the middle of a movement too, and touches nothing while it is drawn', async () => {
    const { map, sharpness } = setUp();
    map.move(20, 50);
    map.moving = true;
    map.fire('move');
    const drawn = sharpness.keepFull(async () => {
      map.fire('move');
      map.moving = false;
      map.fire('moveend');
      vi.advanceTimersByTime(1000);
      return [...map.changes];
    });
    expect(await drawn).toEqual([1, 2]);
    map.move(3, 20);
    expect(map.changes).toEqual([1, 2, 1]);
  });
});
