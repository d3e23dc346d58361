// @vitest-environment happy-dom

import { cleanup, render, screen } from '@solidjs/testing-library';
import { afterEach, expect, it } from 'vitest';
import { MapView } from '#map/MapView.tsx';
import { supportsWebGL2 } from '#map/webgl.ts';

afterEach(cleanup);

it('says in plain words what is missing where there is no WebGL2, and shows what the page offers instead', async () => {
  expect(supportsWebGL2()).toBe(false);
  render(() => <MapView label="晋中市党群阵地地图" fallback={<a href="#list">看列表</a>} />);
  const note = await screen.findByText(/不能显示地图/);
  expect(note.getAttribute('role')).toBe('status');
  expect(screen.getByRole('link', { name: '看列表' })).toBeTruthy();
});

it('says it in English too', async () => {
  render(() => <MapView label="Map of Jinzhong" language="en" />);
  expect(await screen.findByText(/cannot show the map/)).toBeTruthy();
});
