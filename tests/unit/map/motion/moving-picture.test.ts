// @vitest-environment happy-dom

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMovingPicture } from '#map/motion/moving-picture.ts';
import { FakeGl } from './fake-gl.ts';
import { FakeMap, HEIGHT, WIDTH } from './fake-map.ts';

const FRAME_MS = 16;
const FEW = WIDTH / 2;

function setUp() {
  const map = new FakeMap();
  const gl = new FakeGl();
  const motion = createMovingPicture(map.asMap(), gl.asContext());
  const standIn = map.canvas.nextElementSibling as HTMLElement; // as it was just made
  return {
    ...{ map, gl, motion },
    isShown: () => !standIn.hidden,
    /** How the picture lies: px of its corner to the right and down, and its scale. */
    lies: () => {
      const transform = standIn.querySelector('canvas')?.style.transform ?? '';
      const [, ...numbers] = /^translate\((\S+)px, (\S+)px\) scale\((\S+)\) /.exec(transform) ?? [];
      return numbers.map((number) => Math.round(Number(number) * 1000) / 1000);
    },
  };
}

type Stage = ReturnType<typeof setUp>;

function frames(count: number): void {
  for (let frame = 0; frame < count; frame += 1) vi.advanceTimersByTime(FRAME_MS);
}

/** So many frames in each of which a picture comes. */
function come({ gl }: Stage, count: number): void {
  for (let frame = 0; frame < count; frame += 1) {
    gl.finished = true;
    frames(1);
  }
}

/** A map at rest whose picture has come. */
function drawn(): Stage {
  const stage = setUp();
  stage.map.triggerRepaint();
  frames(1);
  stage.gl.finished = true;
  frames(1);
  return stage;
}

/** Drags by one px a frame; the picture comes within `takes` frames. */
function drag({ map, gl }: Stage, count: number, takes: number): void {
  for (let frame = 1; frame <= count; frame += 1) {
    map.push(1);
    frames(1);
    if (frame % takes === 0) gl.finished = true;
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal(
    'ImageData',
    class {
      readonly data = new Uint8ClampedArray(4);
      readonly width: number;
      readonly height: number;
      constructor(width: number, height: number) {
        this.width = width;
        this.height = height;
      }
    },
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

describe('createMovingPicture', () => {
  it('draws a map at rest aside, with all pixels, and puts it on the canvas when it is finished', () => {
    const { gl, isShown, map } = setUp();
    map.triggerRepaint();
    frames(5);
    expect([map.drawings, gl.pasted]).toEqual([[WIDTH], []]);
    gl.finished = true;
    frames(1);
    expect([map.drawings, gl.pasted, isShown()]).toEqual([[WIDTH], [WIDTH], false]);
    // nobody has asked for its pixels
    expect(gl.read).toEqual([]);
  });

  it('moves the picture with the camera as soon as it is read, while the next one is drawn', () => {
    const stage = drawn();
    const { isShown, lies, map } = stage;
    map.push(10);
    come(stage, 2);
    expect([isShown(), lies()]).toEqual([true, [10, 0, 1]]);
    map.push(10, 1);
    frames(1);
    // twice as large about the middle, 400 px from the corner: what had gone 10 px has gone 20, and then 10 more
    expect(lies()).toEqual([-WIDTH / 2 + 30, -HEIGHT / 2, 2]);
    map.push(-5);
    frames(1);
    expect(lies()).toEqual([-WIDTH / 2 + 25, -HEIGHT / 2, 2]);
  });

  it('draws few pixels in motion, one picture at a time and not too often, and the camera never waits for it', () => {
    const stage = drawn();
    const from = stage.map.centre[0];
    drag(stage, 60, 3);
    const few = stage.map.drawings.slice(1);
    expect(new Set(few)).toEqual(new Set([FEW]));
    // 960 ms; each takes 48
    expect(few.length).toBeGreaterThanOrEqual(5);
    expect(few.length).toBeLessThanOrEqual(7);
    expect(Math.round((from - stage.map.centre[0]) * 512 * 2 ** 10)).toBe(60);

    const slow = drawn();
    drag(slow, 60, 25);
    expect(slow.map.drawings.slice(1).length).toBeLessThanOrEqual(3);
  });

  it('puts all pixels on the canvas when the map has stopped, and then draws nothing more', () => {
    const stage = drawn();
    const { gl, isShown, map } = stage;
    drag(stage, 20, 3);
    map.end();
    come(stage, 10);
    expect([isShown(), map.drawings.at(-1), gl.pasted]).toEqual([true, FEW, [WIDTH]]);
    come(stage, 5);
    expect([isShown(), map.drawings.at(-1), gl.pasted]).toEqual([false, WIDTH, [WIDTH, WIDTH]]);
    const { length } = map.drawings;
    frames(100);
    expect(map.drawings).toHaveLength(length);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('shows all pixels of a map that is held still, and moves them on', () => {
    const stage = drawn();
    const { gl, isShown, lies, map } = stage;
    drag(stage, 20, 3);
    come(stage, 30);
    expect([map.isMoving(), isShown(), map.drawings.at(-1), gl.pasted.length]).toEqual([true, false, WIDTH, 2]);
    map.push(7);
    come(stage, 2);
    expect([isShown(), lies()]).toEqual([true, [7, 0, 1]]);
  });

  it('begins anew with what has changed while a picture was drawn', () => {
    const { gl, map } = setUp();
    map.triggerRepaint();
    frames(1);
    map.triggerRepaint();
    frames(3);
    expect(map.drawings).toHaveLength(1);
    gl.finished = true;
    frames(1);
    // the page takes the canvas over first
    expect([map.drawings.length, gl.pasted]).toEqual([1, [WIDTH]]);
    frames(1);
    expect(map.drawings).toHaveLength(2);
  });

  it('draws at once what must be on the canvas: a snapshot, and what was resized', () => {
    const stage = drawn();
    const { gl, isShown, map, motion } = stage;
    drag(stage, 5, 2);
    const fences = gl.fences;
    motion.full();
    map._render(0);
    expect([map.drawings.at(-1), gl.fences, isShown()]).toEqual([WIDTH, fences, false]);
    map.fire('resize');
    map._render(0);
    expect([map.drawings.at(-1), gl.fences]).toEqual([WIDTH, fences]);
    // the movement goes on
    drag(stage, 20, 2);
    expect([map.drawings.at(-1), isShown()]).toEqual([FEW, true]);
  });

  it('draws everything on the canvas while a picture for paper is made', async () => {
    const { isShown, map, motion } = drawn();
    await motion.keepFull(async () => {
      map.push(10);
      frames(3);
    });
    expect([isShown(), map.drawings]).toEqual([false, [WIDTH, WIDTH]]);
  });

  it('draws nothing on a way that the page has chosen, and what is at its end at once', () => {
    const stage = drawn();
    const { isShown, lies, map } = stage;
    for (let frame = 0; frame < 12; frame += 1) {
      map.push(1, 0, 'page');
      come(stage, 1);
    }
    expect([isShown(), lies(), map.drawings]).toEqual([true, [12, 0, 1], [WIDTH]]);
    map.end();
    frames(1);
    expect(map.drawings).toEqual([WIDTH, WIDTH]);
  });

  it('does not move for what only jumps', () => {
    const { gl, isShown, map } = drawn();
    map.push(100);
    map.moving = false;
    frames(1);
    expect([isShown(), map.drawings.at(-1)]).toEqual([false, WIDTH]);
    gl.finished = true;
    frames(1);
    expect(gl.pasted).toEqual([WIDTH, WIDTH]);
  });

  it('lets MapLibre draw where a picture never comes', () => {
    const { gl, isShown, map } = setUp();
    map.triggerRepaint();
    frames(1);
    frames(11_000 / FRAME_MS);
    const fences = gl.fences;
    map.push(10);
    frames(3);
    expect([gl.fences, isShown()]).toEqual([fences, false]);
    expect(map.drawings.length).toBeGreaterThan(2);
  });

  it('holds no more of the graphics context after a hundred changes of size, and nothing after it is lost', () => {
    const stage = drawn();
    drag(stage, 10, 2);
    const held = stage.gl.held.size;
    for (let movement = 0; movement < 50; movement += 1) {
      drag(stage, 10, 2);
      stage.map.end();
      come(stage, 20);
    }
    expect(stage.gl.held.size).toBe(held);
    stage.map.fire('webglcontextlost');
    expect([stage.gl.held.size, stage.isShown()]).toEqual([0, false]);
  });

  it('draws aside without touching the canvas, and leaves it bound', () => {
    const { gl, map } = setUp();
    const targets: (object | null)[] = [];
    const render = map.drawings.push.bind(map.drawings);
    map.drawings.push = (width) => {
      gl.bindFramebuffer(gl.FRAMEBUFFER, null);
      targets.push(gl.target);
      return render(width);
    };
    map.triggerRepaint();
    frames(1);
    expect(targets).toEqual([expect.any(Object)]);
    expect(gl.target).toBeNull();
  });
});
