import type { Map as MapLibreMap } from 'maplibre-gl';
import { hasStyle } from '../style-access.ts';
import { createDrawnAside } from './drawn-aside.ts';
import type { Motion } from './motion.ts';
import { createStandIn, isSame, type Stand, standOf } from './stand-in.ts';
import { takeFrames } from './take-frames.ts';

/** Part of the width and height in pixels that a picture of a map in motion has: a quarter of the work. */
const SHARE = 0.5;
/** From the beginning of one such picture to that of the next while a hand moves the map, ms at least … */
const EVERY_MS = 150;
/** … and so many times as long as it took to send it off, when nothing moves: one frame in twenty may be late … */
const TIMES = 24;
/** … but no more than this. */
const MOST_MS = 1_000;
/** A map that has stood still for so long is looked at, ms. */
const REST_MS = 180;
/** A picture that has not come after this will not, ms. */
const GIVEN_UP_MS = 10_000;

/** A picture and where the map stood; `whole`: with all pixels, `copied`: it can be read. */
type Picture = { of: Stand; whole: boolean; copied: boolean };

/**
 * The map where the processor draws. Every picture is drawn aside, so that neither a movement nor the page waits for it: while the map
 * moves, the last one moves with the camera until the next is there; of a map that stands still one with all pixels goes on
 * the canvas. Only what must be there at once is drawn there directly.
 */
export function createMovingPicture(map: MapLibreMap, gl: WebGL2RenderingContext): Motion {
  const aside = createDrawnAside(gl);
  const standIn = createStandIn(map);
  /** MapLibre has asked for a drawing since the last one was begun. */
  let wanted = false;
  let coming: Picture | null = null;
  /** The newest that came, until the next is begun. */
  let last: Picture | null = null;
  let begunAt = Number.NEGATIVE_INFINITY;
  let sentMs = 0;
  let movedAt = Number.NEGATIVE_INFINITY;
  let byHand = false;
  let direct = false;
  let kept = false;
  let broken = false;
  let turning = false;

  const { draw } = takeFrames(map, () => {
    if (direct || kept || broken) return drawOnCanvas();
    wanted = true;
    if (turning) standIn.follow();
    else turn();
  });

  const forget = () => {
    coming = last = null;
    standIn.hide();
  };
  const drawOnCanvas = () => {
    forget();
    direct = wanted = false;
    draw();
  };
  const drawAside = (whole: boolean) => {
    const { painter, _clampedPixelRatio: ratio } = map;
    const { width, height } = painter;
    const size = (share: number) => {
      painter.resize(width, height, share);
      map._clampedPixelRatio = ratio * share;
    };
    begunAt = performance.now();
    wanted = false;
    coming = { of: standOf(map), whole, copied: !whole };
    try {
      size(whole ? 1 : SHARE);
      aside.draw(painter.width, painter.height, draw);
      if (!whole) aside.copy();
    } finally {
      size(1);
    }
    sentMs = performance.now() - begunAt;
  };
  const show = (picture: Picture) => {
    coming = null;
    last = picture;
    if (picture.whole && isSame(picture.of, standOf(map))) {
      aside.paste();
      standIn.hide();
    } else if (picture.copied) standIn.put(aside.read(), picture.of);
    else copy(picture);
  };
  /** Whole pictures are for the canvas; only one that must move is read. */
  const copy = (picture: Picture) => {
    aside.copy();
    coming = { ...picture, copied: true };
  };

  const step = () => {
    standIn.follow();
    // one thing a frame: the page takes the canvas over at its end, and would wait for what was begun after it
    if (coming === null) drawIfDue();
    else if (aside.isFinished()) show(coming);
    else if (performance.now() - begunAt > GIVEN_UP_MS) {
      broken = true;
      map.triggerRepaint();
    }
  };
  const drawIfDue = () => {
    const now = performance.now();
    const pause = Math.min(Math.max(EVERY_MS, TIMES * sentMs), MOST_MS);
    const rested = now - movedAt >= REST_MS;
    const isDue = byHand && movedAt >= begunAt && now - begunAt >= pause;
    if (rested ? wanted || last?.whole === false : isDue) drawAside(rested);
  };
  const turn = () => {
    turning = false;
    if (!hasStyle(map) || direct || kept || broken) return;
    step();
    turning = wanted || coming !== null || standIn.isShown();
    if (turning) requestAnimationFrame(turn);
  };

  const drawDirectly = () => {
    direct = true;
    if (hasStyle(map)) map.triggerRepaint();
  };

  map.on('move', ({ originalEvent }) => {
    // what only jumps is drawn once, where it is then
    if (!map.isMoving()) return;
    movedAt = performance.now();
    byHand = originalEvent !== undefined;
    if (!standIn.isShown() && coming === null && last !== null) copy(last);
  });
  map.on('moveend', () => {
    // the page knows where it sends the map, and does not send it on
    if (!byHand) movedAt = Number.NEGATIVE_INFINITY;
  });
  // the canvas is empty
  map.on('resize', drawDirectly);
  map.on('webglcontextlost', () => {
    forget();
    aside.forget();
  });
  map.on('remove', standIn.remove);

  return {
    full: drawDirectly,
    async keepFull(work) {
      kept = true;
      drawDirectly();
      try {
        return await work();
      } finally {
        kept = false;
      }
    },
  };
}
