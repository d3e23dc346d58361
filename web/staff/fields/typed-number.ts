/** A number as it is typed; null where nothing is, the text itself while it is none yet, for the check to name. */
export function typedNumber(typed: string): number | string | null {
  if (typed.trim() === '') return null;
  const number = Number(typed.normalize('NFKC').replaceAll(',', ''));
  return Number.isNaN(number) || typed.endsWith('.') ? typed : number;
}
