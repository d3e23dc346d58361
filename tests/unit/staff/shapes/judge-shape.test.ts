import { describe, expect, it } from 'vitest';
import { boundaryOf } from '#core/geo/boundary.ts';
import type { LngLat } from '#core/geo/lng-lat.ts';
import { shapeProblems } from '#core/geo/shape-problems.ts';
import type { ShapeCheckAnswer } from '#core/schemas/shape.ts';
import { faultEdges, judgeHere, nothingWrong, withAnswer } from '../../../../web/staff/shapes/judge-shape.ts';
import { boxRing } from '../../core/geo/rings.ts';

const own = boxRing(112.69, 37.7, 112.7, 37.71);
const beside = { id: 'gr_1', name: '东网格', boundary: boundaryOf([boxRing(112.7, 37.7, 112.71, 37.71)]) };
const over = { id: 'gr_2', name: '北网格', boundary: boundaryOf([boxRing(112.69, 37.709, 112.7, 37.72)]) };
const park = boundaryOf([boxRing(112.68, 37.69, 112.72, 37.72)]);
const answer: ShapeCheckAnswer = { areaM2: 1, problems: [], overlaps: [], outsidePark: null, gridsOutside: [] };

describe('what the page knows by itself', () => {
  it('names the grids whose ground is taken, not those that share a border', () => {
    expect(judgeHere([own], 'GRID', [beside, over], park)).toEqual({
      ...nothingWrong,
      overlaps: [{ id: 'gr_2', name: '北网格' }],
    });
  });

  it('says when a grid leaves its park, and which grids a park would leave out', () => {
    const small = boundaryOf([boxRing(112.68, 37.69, 112.695, 37.72)]);
    expect(judgeHere([own], 'GRID', [], small).outsidePark).toBe(true);
    expect(judgeHere([own], 'PARK', [beside, over], null).gridsOutside.map(({ name }) => name)).toEqual([
      '东网格',
      '北网格',
    ]);
  });

  it('compares nothing with rings that are no outline', () => {
    const [a, b, c, d] = own;
    const verdict = judgeHere([[a, c, b, d, a] as LngLat[]], 'GRID', [over], park);
    expect(verdict.problems.map(({ code }) => code)).toEqual(['SELF_INTERSECTION']);
    expect(verdict.overlaps).toEqual([]);
  });
});

describe('together with the server', () => {
  it('each grid is named once', () => {
    const here = judgeHere([own], 'GRID', [over], park);
    const both = withAnswer(here, {
      ...answer,
      overlaps: [
        { id: 'gr_2', name: '北网格' },
        { id: 'gr_9', name: '别人刚画的网格' },
      ],
      outsidePark: true,
    });
    expect(both.overlaps.map(({ id }) => id)).toEqual(['gr_2', 'gr_9']);
    expect(both.outsidePark).toBe(true);
    expect(withAnswer(here, null)).toBe(here);
  });
});

it('shows the edges that are in trouble', () => {
  const [a, b, c, d] = own as [LngLat, LngLat, LngLat, LngLat, LngLat];
  const ring = [a, c, b, d, a];
  expect(faultEdges([ring], shapeProblems([ring]))).toEqual([
    [a, c],
    [b, d],
  ]);
  const across = boxRing(112.695, 37.705, 112.705, 37.706);
  const edges = faultEdges([own, across], shapeProblems([own, across]));
  expect(edges).toHaveLength(2);
});
