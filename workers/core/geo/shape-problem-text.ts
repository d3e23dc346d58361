import type { Term } from '../terms/term.ts';
import { MAX_BOUNDARY_LENGTH, MAX_CORNERS } from './boundary.ts';
import type { ShapeProblem } from './shape-problems.ts';

/** What is wrong with an outline, in words that name the corners as the table beside the map numbers them, from 1. */
export function shapeProblemText({ code, ring, corners, other, count }: ShapeProblem): Term {
  const [one, two] = [ringName(ring), ringName(other ?? 0)];
  const [a = 1, b = 1] = corners.map((corner) => corner + 1);
  switch (code) {
    case 'TOO_MANY_CORNERS':
      return {
        zh: `共 ${count} 个顶点，最多 ${MAX_CORNERS} 个：请先在制图软件里简化边界`,
        en: `${count} corners; at most ${MAX_CORNERS}. Simplify the outline first`,
      };
    case 'TOO_LONG':
      return {
        zh: `边界的数据有 ${count} 个字符，最多 ${MAX_BOUNDARY_LENGTH} 个：请减少顶点`,
        en: `The outline takes ${count} characters; at most ${MAX_BOUNDARY_LENGTH}. Use fewer corners`,
      };
    case 'TOO_FEW_CORNERS':
      return { zh: `${one.zh}至少需要三个不同的顶点`, en: `${one.en} needs at least three different corners` };
    case 'NOT_CLOSED':
      return { zh: `${one.zh}没有闭合：首尾两点应相同`, en: `${one.en} is not closed: its ends should be the same` };
    case 'SWAPPED':
      return {
        zh: `${one.zh}第 ${a} 个顶点的经度和纬度看起来写反了：先经度，后纬度`,
        en: `Corner ${a} of ${lower(one.en)} looks like latitude, longitude: longitude goes first`,
      };
    case 'OUT_OF_WORLD':
      return {
        zh: `${one.zh}第 ${a} 个顶点不在经纬度范围内：经度 −180 到 180，纬度 −90 到 90`,
        en: `Corner ${a} of ${lower(one.en)} is off the globe: longitude −180 to 180, latitude −90 to 90`,
      };
    case 'SELF_INTERSECTION':
      return {
        zh: `${one.zh}自相交：从第 ${a} 个顶点起的边碰到了从第 ${b} 个顶点起的边`,
        en: `${one.en} crosses itself: the edge from corner ${a} meets the edge from corner ${b}`,
      };
    case 'RINGS_MEET':
      return {
        zh: `${one.zh}从第 ${a} 个顶点起的边碰到了${two.zh}从第 ${b} 个顶点起的边，两者应分开`,
        en: `The edge from corner ${a} of ${lower(one.en)} meets the edge from corner ${b} of ${lower(two.en)}`,
      };
    case 'HOLE_OUTSIDE':
      return { zh: `${one.zh}不在外边界里面`, en: `${one.en} is not inside the outer ring` };
    case 'HOLE_IN_HOLE':
      return { zh: `${one.zh}和${two.zh}套在一起，应分开`, en: `${one.en} and ${lower(two.en)} lie in each other` };
  }
}

/** 外边界, then the holes by number: what is cut out. */
export function ringName(ring: number): Term {
  return ring === 0 ? { zh: '外边界', en: 'The outer ring' } : { zh: `第 ${ring} 个孔洞`, en: `Hole ${ring}` };
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
