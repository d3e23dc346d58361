import * as z from 'zod';
import { coordSystem } from '../terms/place.ts';
import { codesOf } from '../terms/term.ts';

/** What somebody is about to take out, as the audit log keeps it: the rows themselves are read page by page. */
export const exportBody = z.strictObject({
  format: z.enum(['XLSX', 'CSV', 'GEOJSON'], 'XLSX、CSV 或 GEOJSON'),
  system: z.enum(codesOf(coordSystem), '坐标系'),
  columns: z.array(z.string().max(40), '列').min(1, '至少一列').max(200, '最多 200 列'),
  /** The query of the list, without its `?`. */
  filter: z.string('筛选条件').max(1000, '筛选条件'),
});

/** Under which number the rows of an export are read: that of its line in the audit log. */
export interface ExportReceipt {
  readonly receipt: number;
}
