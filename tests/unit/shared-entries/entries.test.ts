import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isSharedRoom, sharedEntries, styleGroup } from '#shared-entries/entries.ts';
import { projectPath } from '#shared-entries/places.ts';

const entries = sharedEntries();
const sources = Object.values(entries);
const paths = sources.map((source) => (existsSync(source) ? projectPath(source) : source));

describe('the entries of the shared build', () => {
  it('are every component, map and client file, the terms of the core, and the packages', () => {
    expect(paths).toEqual(
      expect.arrayContaining(['web/ui/Button.tsx', 'web/map/atlas-map.ts', 'web/api/create-api.ts']),
    );
    expect(paths).toEqual(expect.arrayContaining(['workers/core/terms/position.ts', 'solid-js/web', 'maplibre-gl']));
  });

  it('hold nothing that only the server needs', () => {
    expect(paths.filter((path) => /^(workers\/(?!core\/)|db\/|web\/(resident|leader|staff)\/)/.test(path))).toEqual([]);
    expect(paths.filter((path) => path.startsWith('workers/core/schemas/'))).toEqual([]);
  });

  it('have one name each, fit for a file', () => {
    expect(new Set(sources).size).toBe(sources.length);
    for (const name of Object.keys(entries)) expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('put what is for all before what is for one component', () => {
    const styles = paths.filter((path) => path.endsWith('.css'));
    expect(styles[0]).toBe('node_modules/maplibre-gl/dist/maplibre-gl.css');
    expect(styles.indexOf('web/ui/tokens.css')).toBeLessThan(styles.indexOf('web/ui/base.css'));
    expect(styles.indexOf('web/ui/base.css')).toBeLessThan(styles.indexOf('web/ui/Button.css'));
  });
});

it.each([
  ['web/ui/Button.css', 'ui-style'],
  ['web/map/MapView.css', 'map-style'],
  ['node_modules/maplibre-gl/dist/maplibre-gl.css', 'map-style'],
  ['web/leader/leader.css', null],
  ['web/ui/Button.tsx', null],
])('%s goes into the stylesheet %s', (path, group) => expect(styleGroup(path)).toBe(group));

it('knows the rooms whose code no front end bundles', () => {
  expect(['web/ui/a.ts', 'web/map/b/c.ts', 'web/api/d.ts'].every(isSharedRoom)).toBe(true);
  expect(['web/leader/a.ts', 'web/uikit/a.ts', 'workers/core/a.ts'].some(isSharedRoom)).toBe(false);
});
