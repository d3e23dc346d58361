import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { closure, staticClosure } from '#shared-entries/module-graph.ts';
import { projectPath, ROOT } from '#shared-entries/places.ts';

const at = (path: string) => join(ROOT, 'web/resident', path);
const stylesheets = (files: Iterable<string>) =>
  [...files]
    .filter((file) => file.endsWith('.css'))
    .map(projectPath)
    .sort();

describe('the one stylesheet', () => {
  const named = stylesheets(staticClosure(at('styles.ts')));

  it('has the styles of every component that the server renders, and no others', () => {
    const rendered = stylesheets(staticClosure(at('entry-server.tsx')));
    const areas = [
      'door',
      'elder',
      'filters',
      'home',
      'kiosk',
      'list',
      'map',
      'near',
      'page',
      'print',
      'site',
      'site-go',
      'site-hours',
      'site-parts',
      'voice',
    ];
    const own = areas.map((name) => `web/resident/styles/${name}.css`);
    const always = [...own, 'web/ui/base.css', 'web/ui/tokens.css'];
    expect(named).toEqual([...rendered, ...always].sort());
  });

  it('has those of what the browser renders itself', () => {
    const late = [at('map/MapCard.tsx'), at('near/open-near.tsx')];
    const rendered = stylesheets(closure(late, (edge) => edge.kind === 'value'));
    expect(rendered.filter((path) => !named.includes(path))).toEqual([]);
  });
});

describe('the script of the first page', () => {
  const files = [...staticClosure(at('entry-client.ts'))].map(projectPath);

  it('is free of components, of their library and of words it does not show', () => {
    expect(files.filter((path) => path.endsWith('.tsx') || /\/text\//.test(path))).toEqual([]);
    expect(files).toContain('workers/core/hours/open-state.ts');
  });

  it('carries no schema library and no map', () => {
    expect(files.filter((path) => path.startsWith('web/map/'))).toEqual(['web/map/webgl.ts']);
    expect(files.filter((path) => path.startsWith('workers/core/schemas/'))).toEqual([]);
  });
});
