import { expect, it } from 'vitest';
import { releaseName } from '#shared-entries/mark-release.ts';

type Bundle = Parameters<typeof releaseName>[0];

const script = (code: string) => ({ type: 'chunk', code });
const style = (source: string) => ({ type: 'asset', source });
const bundle = (files: Record<string, object>) => files as Bundle; // as far as it is read

it('a build has another name as soon as any of its files has another name or says something else', () => {
  const files = { 'a/index-1.js': script('start'), 'a/wall-1.js': script('wall'), 'a/wall-1.css': style('wide') };
  const name = releaseName(bundle(files));
  expect(name).toMatch(/^[0-9a-f]{12}$/);
  expect(releaseName(bundle(Object.fromEntries(Object.entries(files).reverse())))).toBe(name);
  const others: Record<string, object>[] = [
    { ...files, 'a/wall-1.js': script('another wall') },
    { ...files, 'a/wall-1.css': style('narrow') },
    { 'a/index-1.js': files['a/index-1.js'], 'a/wall-2.js': files['a/wall-1.js'], 'a/wall-1.css': style('wide') },
  ];
  const names = others.map((other) => releaseName(bundle(other)));
  expect(new Set([name, ...names]).size).toBe(4);
});
