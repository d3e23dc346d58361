import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '#run/places.ts';

/**
 * What web/map/motion takes for granted of MapLibre's inside. A new version that does it otherwise fails here, before a map
 * that does not move or is drawn twice.
 */
const source = readFileSync(join(ROOT, 'node_modules/maplibre-gl/dist/maplibre-gl-dev.mjs'), 'utf8');

/** The only method of the build with this head, on one line. */
function method(head: string): string {
  const found = source.split(`\n\t${head} {\n`).slice(1);
  expect(found, head).toHaveLength(1);
  const [body = ''] = (found[0] ?? '').split('\n\t}\n');
  return body.replaceAll(/\s+/g, ' ').trim();
}

const SET_VIEWPORT = 'this.context.viewport.set([ 0, 0, this.width, this.height ]);';

it('moves its camera by tasks at the beginning of _render, and nothing before them depends on the camera', () => {
  const before = [
    'const fadeDuration = this._idleTriggered ? this._fadeDuration : 0;',
    'const isGlobeRendering = this.style.projection?.transitionState > 0;',
    'this.painter.context.setDirty();',
    'this.painter.setBaseState();',
    'this._renderTaskQueue.run(paintStartTimeStamp);',
    'if (this._removed) return;',
  ];
  const [first, ...rest] = method('_render(paintStartTimeStamp)').split(before.join(' '));
  expect(first).toBe('');
  expect(rest.join()).not.toContain('_renderTaskQueue');
});

it('draws by _render, whether a frame is due or one is wanted at once', () => {
  expect(method('triggerRepaint()')).toContain('this._render(paintStartTimeStamp);');
  expect(method('redraw()')).toContain('this._render(0);');
  expect(source.match(/\._render\(/g)).toHaveLength(2);
});

it('draws as many pixels as the painter was told of, on what is bound as the canvas', () => {
  expect(method('_render(paintStartTimeStamp)')).toContain('pixelRatio: this._clampedPixelRatio,');
  expect(method('resize(width, height, pixelRatio)')).toBe(
    `this.width = Math.round(width * pixelRatio); this.height = Math.round(height * pixelRatio); ${SET_VIEWPORT}`,
  );
  expect(method('render(style, transform, data)')).toContain(
    `${SET_VIEWPORT} this.context.bindFramebuffer.set(null); this.context.clear(`,
  );
  expect(source).toContain('gl.bindFramebuffer(gl.FRAMEBUFFER, v);');
});

it('takes the ratio of pixels from where it is overridden, and tells nobody of a size of its own', () => {
  expect(method('getPixelRatio()')).toBe('return this._overridePixelRatio ?? devicePixelRatio;');
  const resize = method('_resizeInternal(constrainTransform = true)');
  expect(resize).toContain('this._clampedPixelRatio = this._getClampedPixelRatio(width, height);');
  expect(resize).not.toContain('fire(');
});
