// @vitest-environment happy-dom
import type { Map as MapLibreMap } from 'maplibre-gl';
import { beforeEach, describe, expect, it } from 'vitest';
import { listenForDrags } from '#map/drags.ts';

let container: HTMLElement;
let canvas: HTMLElement;
let taken: boolean;
let log: string[];
/** What reaches a listener that MapLibre would have on the same element. */
let passed: string[];

beforeEach(() => {
  container = document.createElement('div');
  canvas = document.createElement('canvas');
  container.append(canvas);
  document.body.replaceChildren(container);
  taken = true;
  log = [];
  passed = [];
  // what drags.ts asks of MapLibre
  listenForDrags({ getCanvasContainer: () => container, getCanvas: () => canvas } as unknown as MapLibreMap, {
    press: ({ point, touch }) => {
      log.push(`press ${point.x},${point.y}${touch ? ' touch' : ''}`);
      return taken;
    },
    drag: ({ point }) => log.push(`drag ${point.x},${point.y}`),
    release: () => log.push('release'),
  });
  for (const type of ['mousedown', 'click', 'touchstart', 'touchmove', 'touchend']) {
    container.addEventListener(type, () => passed.push(type));
  }
});

function mouse(type: string, x: number, y: number, target: EventTarget = canvas, button = 0): MouseEvent {
  const event = new MouseEvent(type, { clientX: x, clientY: y, button, bubbles: true, cancelable: true });
  target.dispatchEvent(event);
  return event;
}

function touch(type: string, identifier: number, x: number, y: number, fingers = 1): Event {
  const event = new Event(type, { bubbles: true, cancelable: true });
  const changed = [{ identifier, clientX: x, clientY: y }];
  Object.assign(event, { changedTouches: changed, touches: Array.from({ length: fingers }) });
  canvas.dispatchEvent(event);
  return event;
}

describe('a drag by mouse', () => {
  it('is followed outside of the map and ends there, and its click is none', () => {
    mouse('mousedown', 10, 20);
    mouse('mousemove', 500, 600, document.body);
    mouse('mouseup', 500, 600, document.body);
    mouse('mousemove', 1, 1, document.body);
    mouse('click', 500, 600);
    expect(log).toEqual(['press 10,20', 'drag 500,600', 'release']);
    expect(passed).toEqual([]);
  });

  it('is left to the map where nothing can be taken, and with the right button', () => {
    taken = false;
    mouse('mousedown', 10, 20);
    mouse('mousedown', 10, 20, canvas, 2);
    mouse('mousemove', 30, 40, document.body);
    expect(log).toEqual(['press 10,20']);
    expect(passed).toEqual(['mousedown', 'mousedown']);
  });
});

describe('a drag by finger', () => {
  it('neither moves the map nor scrolls the page', () => {
    const events = [touch('touchstart', 7, 10, 20), touch('touchmove', 7, 30, 40), touch('touchend', 7, 30, 40, 0)];
    expect(events.every(({ defaultPrevented }) => defaultPrevented)).toBe(true);
    expect(log).toEqual(['press 10,20 touch', 'drag 30,40', 'release']);
    expect(passed).toEqual([]);
  });

  it('is not disturbed by a second finger', () => {
    touch('touchstart', 7, 10, 20);
    touch('touchstart', 8, 90, 90, 2);
    touch('touchmove', 8, 95, 95, 2);
    touch('touchend', 8, 95, 95, 1);
    touch('touchmove', 7, 11, 21);
    touch('touchend', 7, 11, 21, 0);
    expect(log).toEqual(['press 10,20 touch', 'drag 11,21', 'release']);
  });

  it('is left to the map with two fingers, and beside what can be taken', () => {
    touch('touchstart', 7, 10, 20, 2);
    taken = false;
    touch('touchstart', 7, 10, 20);
    expect(touch('touchmove', 7, 30, 40).defaultPrevented).toBe(false);
    expect(log).toEqual(['press 10,20 touch']);
    expect(passed).toEqual(['touchstart', 'touchstart', 'touchmove']);
  });
});
