import type { LngLat } from '#core/geo/lng-lat.ts';
import type { GridData, OrganisationData } from '../documents/record.ts';
import { organisationOf } from '../documents/shape.ts';
import { randomOf } from './random.ts';
import { illustrativePoint, scatter } from './scatter.ts';
import { generated, illustrativeSet, numbered } from './set.ts';

const CODE = 'CG-GRIDS';
const COMMITTEES = 4;
/** 5 × 13 + 2 × 12 = 89. */
const BRANCHES_A_GRID = [13, 13, 13, 13, 13, 12, 12];
const PARK: LngLat = [113.785, 34.225];
/** Side of a cell and the gap between cells, in degrees: about 1.3 km. */
const CELL_LNG = 0.014;
const CELL_LAT = 0.0115;
const here = { park: 'changge', regionCode: '411082' } as const;
const inScheme = { ...here, scheme: 'CG-5' } as const;

/** Centres of the cells: three, two and two in three rows, without overlap. */
const CELLS: readonly LngLat[] = [
  [-1, 1],
  [0, 1],
  [1, 1],
  [-0.5, 0],
  [0.5, 0],
  [-0.5, -1],
  [0.5, -1],
].map(([column = 0, row = 0]) => [round(PARK[0] + column * CELL_LNG), round(PARK[1] + row * CELL_LAT)]);

function round(degrees: number): number {
  return Number(degrees.toFixed(6));
}

function ringOf([lng, lat]: LngLat): LngLat[] {
  const west = round(lng - CELL_LNG / 2);
  const east = round(lng + CELL_LNG / 2);
  const south = round(lat - CELL_LAT / 2);
  const north = round(lat + CELL_LAT / 2);
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

const grids: readonly GridData[] = CELLS.map((centre, i) => ({
  ...generated(CODE, `grid-${i + 1}`),
  ...here,
  inventory: [],
  document: null,
  asOf: null,
  name: `示例网格-长葛-${i + 1}`,
  instructorCount: 1,
  stationedStaffCount: null,
  branchCount: BRANCHES_A_GRID[i] ?? null,
  ring: ringOf(centre),
}));

const random = randomOf(CODE);
const taken: LngLat[] = [];

const committees: readonly OrganisationData[] = Array.from({ length: COMMITTEES }, (_, i) =>
  organisationOf({
    ...generated(CODE, `committee-${i + 1}`),
    ...inScheme,
    name: `示例企业党委-长葛-${i + 1}`,
    type: 'COMMITTEE',
    setting: 'ENTERPRISE',
    tierNo: 2,
    parent: 'changge-working-committee',
    point: illustrativePoint(scatter(random, { centre: PARK, eastKm: 1.8, northKm: 1.5 }, taken, 250)),
  }),
);

/** The tier between committee and branch; the document names it (网格党总支) without a number: one a grid. */
const generalBranches: readonly OrganisationData[] = CELLS.map((centre, i) =>
  organisationOf({
    ...generated(CODE, `general-branch-${i + 1}`),
    ...inScheme,
    name: `示例网格党总支-长葛-${i + 1}`,
    type: 'GENERAL_BRANCH',
    setting: 'PARK',
    tierNo: 3,
    parent: `${CODE}/committee-${(i % COMMITTEES) + 1}`,
    point: illustrativePoint(centre),
  }),
);

const branches: readonly OrganisationData[] = BRANCHES_A_GRID.flatMap((count, grid) =>
  Array.from({ length: count }, () => grid),
).map((grid, i) =>
  organisationOf({
    ...generated(CODE, `branch-${i + 1}`),
    ...inScheme,
    name: `示例党支部-长葛-${numbered(i + 1, 2)}`,
    type: 'BRANCH',
    setting: 'ENTERPRISE',
    setupForm: 'SINGLE',
    tierNo: 4,
    parent: `${CODE}/general-branch-${grid + 1}`,
    // Inside the cell: the half axes are shorter than half its sides.
    point: illustrativePoint(scatter(random, { centre: CELLS[grid] ?? PARK, eastKm: 0.6, northKm: 0.6 }, taken, 60)),
  }),
);

export const changgeGridSet = illustrativeSet(
  CODE,
  '长葛市产业集聚区示例网格与党组织',
  [
    { label: '网格', published: 7, named: 0, generated: grids.length },
    { label: '非公企业党委', published: 4, named: 0, generated: committees.length },
    { label: '党支部', published: 89, named: 0, generated: branches.length },
  ],
  { grids, organisations: [...committees, ...generalBranches, ...branches] },
);
