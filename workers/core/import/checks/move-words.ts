import type { PointDoubt } from '../../geo/point-doubts.ts';
import type { ProblemCode } from '../problem.ts';

/** What a move is doubtful for, in the words of the preview and of the portal, which must say the same; null = it is no move. */
export function moveWords(doubt: PointDoubt): { readonly code: ProblemCode; readonly message: string } | null {
  switch (doubt.code) {
    case 'MOVED_FAR':
      return { code: 'MOVED_FAR', message: `位置移动了 ${(doubt.metres / 1000).toFixed(1)} 公里，请核对` };
    case 'WRONG_SYSTEM':
      return { code: 'SYSTEM', message: '位置移动的距离和方向正好是坐标系之间的偏差，请核对坐标系' };
    case 'OUTSIDE_COUNTY':
    case 'ON_ANOTHER_SITE':
      return null;
  }
}
