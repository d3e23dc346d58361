import type { BasemapFileName, BasemapManifest, CountyFile, OverviewFile } from '#basemap/format.ts';
import { type BaseArea, decodeCounties, decodeOverview, type Overview } from './decode.ts';

export type BasemapFiles = {
  manifest(): Promise<BasemapManifest>;
  overview(): Promise<Overview>;
  /** Counties of a province (six digits); null where the base map has no file for it. */
  province(code: string): Promise<BaseArea | null>;
};

/** Reads the base map from `folder` (ends with `/`), each file once. A failed read rejects and is tried anew when asked again. */
export function createBasemapFiles(folder: string, get: typeof fetch = fetch): BasemapFiles {
  const pending = new Map<string, Promise<unknown>>();
  const once = <T>(name: string, read: () => Promise<T>): Promise<T> => {
    const known = pending.get(name);
    if (known) return known as Promise<T>; // stored under its own name, so it is of its own type
    const reading = read();
    pending.set(name, reading);
    reading.catch(() => pending.delete(name));
    return reading;
  };
  const json = async <T>(file: string): Promise<T> => {
    const response = await get(`${folder}${file}`);
    if (!response.ok) throw new Error(`base map ${file}: HTTP ${response.status}`);
    return (await response.json()) as T; // a build product of this repository, checked where it is built
  };
  const manifest = () => once('manifest', () => json<BasemapManifest>('manifest.json'));
  const fileOf = async (name: BasemapFileName) => (await manifest()).files[name]?.file;

  return {
    manifest,
    overview: () =>
      once('overview', async () => {
        const file = await fileOf('overview');
        if (!file) throw new Error('base map: the manifest names no overview');
        return decodeOverview(await json<OverviewFile>(file));
      }),
    province: (code) =>
      once(`county-${code}`, async () => {
        const file = await fileOf(`county-${code}`);
        return file ? decodeCounties(await json<CountyFile>(file)) : null;
      }),
  };
}
