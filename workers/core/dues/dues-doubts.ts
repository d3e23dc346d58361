import type { Terms } from '../terms/term.ts';

/** 存疑 about what is entered of dues: it is said, and stops nothing. */
export const duesDoubt = {
  MORE_THAN_MEMBERS: {
    zh: '应缴人数多于登记的党员人数，请核对；登记的人数变了，请另行修改',
    en: 'More owe than members are registered: check it, or have the number of members put right',
  },
  NOBODY_OWED: { zh: '应缴 0 人：没有人应缴时才这样填', en: 'Nobody owed: fill in 0 only where that is so' },
} as const satisfies Terms;
export type DuesDoubt = keyof typeof duesDoubt;

/** Most members of a band of 党员人数; the last has no end. */
const MOST: Readonly<Record<string, number>> = { UNDER_3: 2, '3_TO_49': 49, '50_TO_99': 99 };

/** `band`: the registered 党员人数区间; null = not registered, and then nothing is held against it. */
export function duesDoubts(owed: number, band: string | null): DuesDoubt[] {
  if (owed === 0) return ['NOBODY_OWED'];
  return owed > (MOST[band ?? ''] ?? Number.POSITIVE_INFINITY) ? ['MORE_THAN_MEMBERS'] : [];
}
