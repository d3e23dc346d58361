import type { Site } from '#core/schemas/site.ts';
import type { Term } from '#core/terms/term.ts';

/** 督办事项: what of a position somebody has to see to, in the order of urgency. */
export const duties = {
  OVERDUE: { zh: '核实逾期', en: 'Verification overdue' },
  UNVERIFIED: { zh: '从未核实', en: 'Never verified' },
  REVIEW_DUE: { zh: '待复核', en: 'Due for review' },
  NO_PHONE: { zh: '缺办公电话', en: 'No office phone' },
  NO_UNIT: { zh: '缺责任单位', en: 'No responsible unit' },
  NO_ADDRESS: { zh: '缺地址', en: 'No address' },
  ROUGH_PLACE: { zh: '位置待核实', en: 'Place to be checked' },
} as const satisfies Readonly<Record<string, Term>>;
export type Duty = keyof typeof duties;

const order = Object.keys(duties) as Duty[]; // the keys of a record of ours

/** What the duties are told from. */
export type Supervised = Pick<
  Site,
  'name' | 'verifyState' | 'verifiedOn' | 'dueOn' | 'phone' | 'address' | 'point' | 'responsibleUnit' | 'isIllustrative'
>;

/** What is to be done about a position. Samples have no phone by rule, so none is missed there. */
export function dutiesOf(site: Supervised): Duty[] {
  const { address, isIllustrative, phone, point, responsibleUnit, verifyState } = site;
  const has: Readonly<Record<Duty, boolean>> = {
    OVERDUE: verifyState === 'OVERDUE',
    UNVERIFIED: verifyState === 'UNVERIFIED',
    REVIEW_DUE: verifyState === 'REVIEW_DUE',
    NO_PHONE: phone === null && !isIllustrative,
    NO_UNIT: responsibleUnit === null && !isIllustrative,
    NO_ADDRESS: address === null,
    ROUGH_PLACE: point === null || point.schematic,
  };
  return order.filter((duty) => has[duty]);
}

export type ToDo<S> = { site: S; duties: readonly Duty[] };

/** The positions about which something is to be done: the most urgent first, then those due earliest, then by name. */
export function toDo<S extends Supervised>(sites: readonly S[]): ToDo<S>[] {
  const urgency = ({ duties: [first] }: ToDo<S>) => (first === undefined ? order.length : order.indexOf(first));
  return sites
    .map((site) => ({ site, duties: dutiesOf(site) }))
    .filter((each) => each.duties.length > 0)
    .sort(
      (a, b) =>
        urgency(a) - urgency(b) ||
        (a.site.dueOn ?? '').localeCompare(b.site.dueOn ?? '') ||
        a.site.name.localeCompare(b.site.name, 'zh'),
    );
}
