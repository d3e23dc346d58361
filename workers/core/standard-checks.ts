/** 五有一落实 by the keys of its fields; null = not assessed. All six make a position 达标. */
export const standardChecks = [
  'checkPlace',
  'checkEquipment',
  'checkSign',
  'checkBooks',
  'checkRules',
  'checkActivities',
] as const;
export type StandardChecks = Readonly<Record<(typeof standardChecks)[number], boolean | null>>;

/** 达标: all six checks made and met; null while one of them was not made and none failed. */
export function meetsStandard(checks: StandardChecks): boolean | null {
  const found = standardChecks.map((check) => checks[check]);
  if (found.includes(false)) return false;
  return found.includes(null) ? null : true;
}
