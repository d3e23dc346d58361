import { isWithinRegion, regionLevelOf, townKindOf } from '../../codes/region-code.ts';
import { distanceM } from '../../geo/distance.ts';
import type { LngLat } from '../../geo/lng-lat.ts';
import { isSchematic } from '../../geo/precision.ts';
import { cellText } from '../../table/cell.ts';
import { type CoordPrecision, coordPrecision } from '../../terms/place.ts';
import type { AreaIndex } from '../area-index.ts';
import { type RegionIndex, regionChain } from '../region-index.ts';
import { addWarning, type CheckedRow, type Found } from './found.ts';

/** A point this near to the centre of a region is the centre, metres. */
const CENTRE_M = 100;

/** Does each point lie where its row says? Region, name and address are asked one after the other; the first that fails is told. */
export function checkPlaces(rows: readonly CheckedRow[], regions: RegionIndex, areas: AreaIndex, found: Found): void {
  for (const row of rows) {
    if (row.point === null) continue;
    const outside = outsideOf(row.point, row.region, areas);
    if (outside !== null) {
      const where = whereabouts(row.point, regions, areas);
      const words = where === null ? '' : `，而在${where}`;
      addWarning(found, row, 'OUTSIDE', `位置不在${regions.fullName(outside)}内${words}`);
    } else checkWords(row, row.point, regions, areas, found);
    checkCentre(row, row.point, regions, areas, found);
  }
}

/** The widest region of the chain that does not hold the point: outside the province says more than outside the county. */
function outsideOf(point: LngLat, region: string | null, areas: AreaIndex): string | null {
  const chain = region === null ? [] : regionChain(region);
  // what lies in the county lies in the city and the province that hold it
  if (areas.holds(chain[chain.length - 1] ?? '', point) === true) return null;
  return chain.find((code) => areas.holds(code, point) === false) ?? null;
}

function whereabouts(point: LngLat, regions: RegionIndex, areas: AreaIndex): string | null {
  const code = areas.locate(point);
  return code === null ? null : regions.fullName(code);
}

/** The region that the address begins with, or the name: 桐城经济技术开发区 is expected in 桐城市. */
function checkWords(row: CheckedRow, point: LngLat, regions: RegionIndex, areas: AreaIndex, found: Found): void {
  const within = row.region === null ? [] : [row.region];
  const address = regions.leading(addressOf(row), within);
  if (address !== null && row.region !== null && !related(address.code, row.region)) {
    const words = `地址写的是${regions.fullName(address.code)}，行政区划是${regions.fullName(row.region)}，请核对`;
    addWarning(found, row, 'OTHER_REGION', words, 'region');
    return;
  }
  for (const [said, code] of [
    ['地址', address?.code],
    ['名称', regions.leading(row.name, within)?.code],
  ] as const) {
    if (code === undefined || regionLevelOf(code) === 'PROVINCE') continue;
    if (row.region !== null && !related(code, row.region)) continue;
    const outside = outsideOf(point, code, areas);
    if (outside === null) continue;
    const where = whereabouts(point, regions, areas);
    const words = `${said}写的是${regions.fullName(code)}，位置${where === null ? '不在那里' : `在${where}`}`;
    addWarning(found, row, 'OTHER_REGION', words);
    return;
  }
}

/** A centre stands for a whole county: the file says so, the address goes no further, or the point is exactly there. */
function checkCentre(row: CheckedRow, point: LngLat, regions: RegionIndex, areas: AreaIndex, found: Found): void {
  const precision = row.read.point?.value?.precision ?? 'GEOCODED';
  const said = row.read.point?.saysPrecision === true;
  if (said && precision === 'COUNTY_CENTROID') {
    addWarning(found, row, 'CENTRE', '位置精度是县市中心：登记为“位置为示意”，不能用来导航，请补准确坐标');
    return;
  }
  if (isSchematic(precision)) return;
  const words = centreOf(row, point, regions, areas);
  if (words !== null) {
    addWarning(found, row, 'CENTRE', `${words.what}，请补准确坐标，或把位置精度改为“${coordPrecision[words.as].zh}”`);
  }
}

/** What the point stands for, and the precision that would say so. */
interface Centre {
  readonly what: string;
  readonly as: CoordPrecision;
}

function centreOf(row: CheckedRow, point: LngLat, regions: RegionIndex, areas: AreaIndex): Centre | null {
  const near = areas.centres.find(({ centre }) => distanceM(centre, point) < CENTRE_M);
  if (near !== undefined) return { what: `位置正好是${regions.fullName(near.code)}的中心点`, as: 'COUNTY_CENTROID' };
  const address = addressOf(row);
  const leading = address === '' ? null : regions.leading(address, row.region === null ? [] : [row.region]);
  if (leading === null || leading.rest !== '' || !isWide(leading.code)) return null;
  const what = `地址只写到${regions.get(leading.code)?.name ?? ''}，位置多半是那里的中心点`;
  return { what, as: regionLevelOf(leading.code) === 'TOWN' ? 'TOWNSHIP' : 'COUNTY_CENTROID' };
}

/** A village is a place by itself, and so is a zone that is counted like a town. */
function isWide(code: string): boolean {
  return regionLevelOf(code) !== 'VILLAGE' && townKindOf(code) !== 'TOWN_LIKE';
}

function addressOf({ read }: CheckedRow): string {
  return cellText((read.cells.get('check.address') ?? read.cells.get('address'))?.cell);
}

function related(a: string, b: string): boolean {
  return isWithinRegion(a, b) || isWithinRegion(b, a);
}
