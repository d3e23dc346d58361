import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkOwnReferences } from '#core/import/own-references.ts';
import type { PreviewRow } from '#core/import/preview-row.ts';

/** A new organisation by its number, below the one of another number; null = below none. */
function row(rowNo: number, parent: number | null): PreviewRow {
  const patch = parent === null ? {} : { parent: `og_${parent}` };
  return {
    ...{ rowNo, action: 'CREATE', id: `og_${rowNo}`, seenVersion: null, title: `支部 ${rowNo}` },
    ...{ patch, before: {}, problems: [], questions: [] },
  };
}

/** Going up once from each record of a circle comes back to it within as many steps as there are rows. */
function liesInCircle(parents: readonly (number | null)[], start: number): boolean {
  let up = parents[start] ?? null;
  for (const _ of parents) {
    if (up === start) return true;
    up = up === null ? null : (parents[up] ?? null);
  }
  return false;
}

it('names every row of a circle of parents, and each that hangs on one is not written either', () => {
  const parents = fc.array(fc.option(fc.nat(7), { nil: null }), { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(parents, (given) => {
      const checked = checkOwnReferences(
        'ORGANISATION',
        given.map((parent, i) => row(i, parent)),
      );
      for (const [i, { action, problems }] of checked.entries()) {
        const told = problems.some(({ message }) => message.startsWith('上级绕成了一圈'));
        expect(told).toBe(liesInCircle(given, i));
        if (told) expect(action).toBe('ERROR');
        const above = given[i] ?? null;
        if (above !== null && checked[above]?.action === 'ERROR') expect(action).toBe('ERROR');
      }
    }),
  );
});

it('says which rows make the circle', () => {
  const [first] = checkOwnReferences('ORGANISATION', [row(2, 3), row(3, 2)]);
  expect(first?.problems.map(({ field, message }) => [field, message])).toEqual([
    ['parent', '上级绕成了一圈：第 3 行、第 2 行，请改正其中一行的上级'],
  ]);
});
