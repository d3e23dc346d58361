// @vitest-environment happy-dom
import { cleanup, render, screen } from '@solidjs/testing-library';
import { afterEach, expect, it } from 'vitest';
import { KindMark } from '#ui/KindMark.tsx';
import { type KindMarkShape, kindMarkOutlines } from '#ui/kind-mark-shapes.ts';

afterEach(cleanup);

it('gives every kind a shape of its own, at the sizes of the visual direction', () => {
  const sizes: Record<KindMarkShape, number> = {
    center: 26,
    featured: 20,
    ordinary: 12,
    service: 20,
    station: 20,
    mobile: 22,
    enterprise: 8,
    village: 8,
  };
  for (const [shape, { size }] of Object.entries(kindMarkOutlines))
    expect([shape, size]).toEqual([shape, sizes[shape as KindMarkShape]]);
  const paths = Object.values(kindMarkOutlines).map((outline) => outline.path);
  expect(new Set(paths).size).toBe(paths.length);
});

it('says kind and states aloud', () => {
  render(() => <KindMark shape="featured" illustrative suspended />);
  expect(screen.getByRole('img', { name: '特色阵地、示例、暂停开放' })).toBeTruthy();
});

it('is silent where the words stand beside it', () => {
  const { container } = render(() => <KindMark shape="center" title="" />);
  expect(screen.queryByRole('img')).toBeNull();
  expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
});

it('shows each state by its own drawing, not by colour alone', () => {
  const drawn = (state: object) => render(() => <KindMark shape="service" {...state} />).container.innerHTML;
  const plain = drawn({});
  for (const state of [{ illustrative: true }, { approximate: true }, { suspended: true }, { reviewDue: true }]) {
    expect(drawn(state).replace(/ (aria-label|data-suspended)="[^"]*"/g, '')).not.toBe(
      plain.replace(/ aria-label="[^"]*"/g, ''),
    );
  }
});

it('carries no inline style, which the content security policy would refuse in a page the server wrote', () => {
  expect(render(() => <KindMark shape="center" suspended size={40} />).container.querySelector('[style]')).toBeNull();
});
