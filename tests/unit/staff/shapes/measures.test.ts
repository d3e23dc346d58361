import { expect, it } from 'vitest';
import { figure, measuresOf } from '../../../../web/staff/shapes/measures.ts';
import { boxRing } from '../../core/geo/rings.ts';

it('gives the area in the three units, of the same size', () => {
  const { hectares, squareKm, mu, perimeterM } = measuresOf([boxRing(112.69, 37.7, 112.7, 37.71)]);
  expect({ hectares, squareKm, mu, perimeterM }).toEqual({
    hectares: '97.82',
    squareKm: '0.9782',
    mu: '1,467',
    perimeterM: '3,983',
  });
  expect(Number(mu.replace(',', '')) / Number(hectares)).toBeCloseTo(15, 1);
});

it('takes holes out of the area and leaves the length around', () => {
  const outer = boxRing(112.69, 37.7, 112.7, 37.71);
  const holed = measuresOf([outer, boxRing(112.69, 37.7, 112.695, 37.71).toReversed()]);
  expect(holed.hectares).toBe('48.91');
  expect(holed.perimeterM).toBe('3,983');
});

it.each([
  [0, '0'],
  [0.000004, '0.000004'],
  [0.01234567, '0.01235'],
  [9.87654, '9.877'],
  [999.96, '1000'],
  [1234567.8, '1,234,568'],
])('writes %s as %s', (value, text) => expect(figure(value)).toBe(text));
