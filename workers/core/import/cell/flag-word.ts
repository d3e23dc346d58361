import { ok } from '../../result.ts';
import type { Cell } from '../../table/cell.ts';
import { cellText } from '../../table/cell.ts';
import { type CellValue, refuseCell } from './cell-value.ts';

const YES = /^(?:是|有|对|已|已有|已设|已设置|具备|达标|可以?|√|✓|✔|☑|○|●|v|y|yes|true|1)$/;
const NO = /^(?:否|无|没有|未|未设|未设置|不是|不具备|未达标|不可以?|×|✕|✗|✘|☒|x|n|no|false|0)$/;

/** 是/否, 有/无, √/×, 1/0: each as it is ticked in a 台账. */
export function readFlag(cell: Cell): CellValue<boolean> {
  if (typeof cell === 'boolean') return ok(cell);
  const word = cellText(cell).normalize('NFKC').replace(/\s/g, '').toLowerCase();
  if (YES.test(word)) return ok(true);
  return NO.test(word) ? ok(false) : refuseCell('要“是”或“否”');
}
