import { describe, expect, it } from 'vitest';
import { isBuiltFile, isShellPage, shellCacheName } from '../../../../web/staff/offline/kept.ts';

const ORIGIN = 'https://atlas.example.cn';

describe('what the service worker of 阵地管理 keeps', () => {
  it('is files of the build, and no answer of the portal', () => {
    for (const path of [
      '/staff/assets/index-AbC12345.js',
      '/shared/solid-js-1a2b3c4d.js',
      '/shared/basemap/x-1.json',
    ]) {
      expect(isBuiltFile(`${ORIGIN}${path}`)).toBe(true);
    }
    for (const path of ['/api/staff/records/sites', '/api/me', '/staff/sites', '/', '/resident/assets/a.js']) {
      expect(isBuiltFile(`${ORIGIN}${path}`)).toBe(false);
    }
  });

  it('is one page for every address under /staff/, and for none beside it', () => {
    for (const path of ['/staff/', '/staff/drafts', '/staff/sites/st_0000000001']) expect(isShellPage(path)).toBe(true);
    for (const path of ['/', '/staff', '/leader/', '/staff/sw.js', '/staff/assets/'])
      expect(isShellPage(path)).toBe(false);
  });

  it('lies under a name that the residents’ worker, whose scope holds ours, does not clear away', () => {
    const name = shellCacheName(`${ORIGIN}/staff/`);
    // the rule of workbox-precaching/utils/deleteOutdatedCaches
    const isCleared = (cache: string) => cache.includes('-precache-') && cache.includes(`${ORIGIN}/`);
    expect(isCleared(`workbox-precache-v2-${ORIGIN}/staff/`)).toBe(true);
    expect(isCleared(name)).toBe(false);
  });
});
