import { shapeProblemText } from '#core/geo/shape-problem-text.ts';
import type { ShapeProblem } from '#core/geo/shape-problems.ts';
import type { Staff } from '../context.ts';
import type { Verdict } from './judge-shape.ts';

/** One thing that keeps an outline from being saved, with where it is to be seen. */
export type Obstacle = { readonly words: string; readonly problem: ShapeProblem | null };

/** What must be mended before an outline can be saved, in words. */
export function obstacles({ overlaps, problems }: Verdict, { term, text }: Pick<Staff, 'term' | 'text'>): Obstacle[] {
  return [
    ...problems.map((problem) => ({ words: term(shapeProblemText(problem)), problem })),
    ...overlaps.map(({ name }) => ({ words: text.shapes.overlaps(name), problem: null })),
  ];
}

/** The same in one sentence; null where nothing stands in the way. */
export function whyBlocked(verdict: Verdict, staff: Pick<Staff, 'term' | 'text'>): string | null {
  const all = obstacles(verdict, staff).map(({ words }) => words);
  return all.length === 0 ? null : all.join(staff.text.marks.semicolon);
}
