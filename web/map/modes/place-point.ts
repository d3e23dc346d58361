import { type Mode, reachOf } from './mode.ts';

/** Steps of the arrow keys on the screen. */
const STEPS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const FAR = 10;

/**
 * A point is being placed: drag its handle or click where it belongs; arrow keys move it by a pixel, with Shift by ten.
 * Enter keeps it, Escape gives it up. Records are named and not chosen.
 */
export const placePoint: Mode = {
  enter(host) {
    host.closeFan();
    host.setCursor('crosshair');
  },
  click: (host, { point }) => host.placing.put(point),
  move(host, input) {
    if (input.touch) return;
    host.setCursor(host.placing.isUnder(input.point, false) ? 'grab' : 'crosshair');
    const hit = host.hitAt(input.point, reachOf(input));
    // the land under the point is no choice here, and must not change its colour
    host.hover(hit?.what === 'region' ? null : hit);
  },
  leave: (host) => host.hover(null),
  escape: () => undefined,
  press(host, { point, touch }) {
    if (!host.placing.isUnder(point, touch)) return false;
    host.placing.grab(point);
    host.hover(null);
    host.setCursor('grabbing');
    return true;
  },
  drag: (host, { point }) => host.placing.dragTo(point),
  release(host) {
    host.placing.drop();
    host.setCursor('grab');
  },
  key(host, key, shift) {
    const [x, y] = STEPS[key] ?? [0, 0];
    if (x !== 0 || y !== 0) host.placing.nudge(x * (shift ? FAR : 1), y * (shift ? FAR : 1));
    else if (key === 'Enter' || key === 'Escape') host.placing.end(key === 'Enter');
    else return false;
    return true;
  },
};
