import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildCountyFiles } from './county-files.ts';
import { fetchSource } from './fetch-source.ts';
import type { BasemapFileName, CountyFile, OverviewFile } from './format.ts';
import { buildOverview } from './overview.ts';
import { measureRegions } from './regions.ts';
import { readSource } from './source.ts';
import { writeFiles } from './write-files.ts';

const USAGE = `Builds the embedded base map into out/. Its results are in the repository; run this only when the source changes.
  node web/basemap/build.ts --fetch          gets the source package from the registry into a temporary folder
  node web/basemap/build.ts --from <folder>  uses an unpacked source package`;

const { values } = parseArgs({ options: { fetch: { type: 'boolean' }, from: { type: 'string' } } });
const folder = values.from ?? (values.fetch ? fetchSource() : undefined);
if (folder === undefined) {
  console.error(USAGE);
  process.exitCode = 1;
} else {
  const source = readSource(folder);
  const regions = measureRegions(source);
  const contents = new Map<BasemapFileName, OverviewFile | CountyFile>([['overview', buildOverview(source, regions)]]);
  for (const [province, file] of buildCountyFiles(source, regions)) contents.set(`county-${province}`, file);
  const { files } = writeFiles(fileURLToPath(new URL('./out', import.meta.url)), contents);
  console.table(files);
}
