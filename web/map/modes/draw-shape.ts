import type { Mode } from './mode.ts';

/** An outline is drawn: pointer and keys belong to the drawing (shaping/), records are not looked for. */
export const drawShape: Mode = {
  enter(host) {
    host.closeFan();
    host.setCursor('');
  },
  click: () => undefined,
  move: () => undefined,
  leave: () => undefined,
  escape: () => undefined,
};
