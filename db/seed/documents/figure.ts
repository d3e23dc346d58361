import type { FigureData } from './record.ts';

type Common = Pick<FigureData, 'regionCode' | 'park' | 'asOf' | 'scope'>;
type Required = Pick<
  FigureData,
  'inventory' | 'code' | 'label' | 'labelEn' | 'valueText' | 'value' | 'unit' | 'quotation'
>;
export type FigureInput = Required & Partial<FigureData>;

/** Fills what most figures of a document share; a figure states only what sets it apart. */
export function figuresOf(common: Common, rows: readonly FigureInput[]): FigureData[] {
  return rows.map((row) => ({
    qualifier: 'EXACT',
    numerator: null,
    denominator: null,
    derived: false,
    reliability: 'RELIABLE',
    hidden: false,
    note: null,
    metric: null,
    ...common,
    ...row,
  }));
}

/** Note of a figure that counts what the document lists one by one without printing the total. */
export const COUNTED_FROM_LIST = '资料逐项列出，未印总数；此数按列举计得。';
