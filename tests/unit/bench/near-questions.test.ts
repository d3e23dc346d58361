import { expect, it } from 'vitest';
import { toMercator } from '#core/geo/mercator.ts';
import { nearestByHand, nearQuestions } from '#tests/bench/support/near-questions.ts';
import { randomNumbers } from '#tests/support/random.ts';

const random = randomNumbers(9);
const points = Array.from({ length: 300 }, () => [112 + random(), 38 + random()] as const);
const cells = points.map((point) => toMercator(point));
const sites = {
  ids: points.map((_, i) => `st_${i}`),
  lng: Float64Array.from(points, ([lng]) => lng),
  lat: Float64Array.from(points, ([, lat]) => lat),
  x: Float64Array.from(cells, ({ x }) => x),
  y: Float64Array.from(cells, ({ y }) => y),
};

it('finds what sorting every site by its distance finds', () => {
  for (const question of nearQuestions(sites, 20, 1)) {
    const at = toMercator([question.lng, question.lat]);
    const sorted = sites.ids.toSorted((a, b) => distance(a) - distance(b));
    function distance(id: string): number {
      const { x, y } = cells[Number(id.slice(3))] ?? at;
      return (x - at.x) ** 2 + (y - at.y) ** 2;
    }
    expect(nearestByHand(sites, question, 10)).toEqual(sorted.slice(0, 10));
  }
});

it('asks near the sites, with three decimals', () => {
  for (const { lng, lat } of nearQuestions(sites, 20, 2)) {
    const nearest = Math.min(...points.map((point) => Math.hypot(point[0] - lng, point[1] - lat)));
    expect(nearest).toBeLessThan(0.015);
    expect([lng, lat].map((degrees) => degrees.toFixed(3))).toEqual(
      [lng, lat].map((degrees) =>
        String(degrees)
          .padEnd(7, '0')
          .slice(0, degrees < 100 ? 6 : 7),
      ),
    );
  }
});
