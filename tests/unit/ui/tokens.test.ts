import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrastRatio, customProperties } from './token-colours.ts';

const css = readFileSync(new URL('../../../web/ui/tokens.css', import.meta.url), 'utf8');
const light = customProperties(css, ':root');
const themes = {
  light,
  elder: { ...light, ...customProperties(css, '[data-elder="on"]') },
  wall: { ...light, ...customProperties(css, '[data-theme="wall"]') },
};

/** Text and its ground: 4.5:1. */
const texts: [string, string][] = [
  ['--text', '--paper'],
  ['--text', '--panel'],
  ['--text', '--panel-sunk'],
  ['--text', '--action-pale'],
  ['--text', '--status-attention-pale'],
  ['--text-secondary', '--paper'],
  ['--text-secondary', '--panel'],
  ['--text-secondary', '--panel-sunk'],
  ['--text-secondary', '--action-pale'],
  ['--text-secondary', '--status-attention-pale'],
  ['--action', '--paper'],
  ['--action', '--panel'],
  ['--action', '--panel-sunk'],
  ['--action-strong', '--action-pale'],
  ['--on-action', '--action'],
  ['--on-action', '--action-strong'],
  ['--red', '--panel'],
  ['--on-red', '--red'],
  ['--paper', '--text'],
  ['--status-ok', '--status-ok-pale'],
  ['--status-attention', '--status-attention-pale'],
  ['--status-attention', '--panel'],
  ['--status-attention', '--paper'],
  ['--status-unknown', '--status-unknown-pale'],
  ['--kind-featured', '--paper'],
  ['--kind-service', '--paper'],
  ['--kind-enterprise', '--paper'],
  ['--kind-pairing', '--paper'],
  ['--on-choropleth-pale', '--choropleth-1'],
  ['--on-choropleth-pale', '--choropleth-2'],
  ['--on-choropleth-pale', '--choropleth-3'],
  ['--on-choropleth-dark', '--choropleth-5'],
];

/** Borders of controls, focus rings and symbols against what is beside them: 3:1. */
const shapes: [string, string][] = [
  ['--line-strong', '--panel'],
  ['--line-strong', '--paper'],
  ['--focus', '--paper'],
  ['--focus', '--panel'],
  ['--focus', '--panel-sunk'],
  ['--focus', '--action-pale'],
  ['--red', '--paper'],
  ['--kind-ordinary', '--map-land'],
  ['--kind-village', '--map-land'],
  ['--mark-suspended', '--map-land'],
];

describe.each(Object.entries(themes))('%s theme', (_name, colours) => {
  it.each(texts)('reads %s on %s at 4.5:1 or more', (front, ground) => {
    expect(contrastRatio(colours, front, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(shapes)('sets %s off from %s at 3:1 or more', (front, ground) => {
    expect(contrastRatio(colours, front, ground)).toBeGreaterThanOrEqual(3);
  });
});

describe('figures of the visual direction', () => {
  it.each([
    ['--text', 14.4],
    ['--text-secondary', 5.8],
    ['--action', 6.1],
    ['--red', 6.0],
    ['--kind-featured', 5.4],
    ['--kind-service', 5.8],
    ['--kind-enterprise', 6.9],
    ['--kind-pairing', 6.2],
  ])('%s on paper is %d:1', (front, ratio) => {
    expect(Math.abs(contrastRatio(light, front, '--paper') - ratio)).toBeLessThan(0.1);
  });

  it('gives elder mode 22 px text and 60 px targets, others 44', () => {
    expect(1.0625 * 16 * Number(themes.elder['--elder-step'])).toBeCloseTo(22, 1);
    expect(themes.elder['--leading']).toBe('1.7');
    expect(themes.elder['--target']).toBe('60px');
    expect(light['--target']).toBe('44px');
  });

  it('lets nothing on the wall be smaller than the shorter side ÷ 34, and than 14 px on a phone', () => {
    expect(themes.wall['--wall-base']).toBe('max(14px, calc(100vmin / 34))');
    for (const size of ['--size-text', '--size-small', '--size-note', '--size-table', '--size-field']) {
      expect(themes.wall[size]).toBe('var(--wall-base)');
    }
    expect(themes.wall['--size-figure']).toBe('calc(var(--wall-base) * 2.5)');
    expect(themes.wall['--size-h1']).toBe('calc(var(--wall-base) * 1.5)');
  });
});
