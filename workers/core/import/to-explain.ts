/** Warnings about a point that must be explained when a table is submitted, as in a form: moved far, or outside of its region. */
export const EXPLAINED = ['MOVED_FAR', 'OUTSIDE'] as const;

const codes: ReadonlySet<string> = new Set(EXPLAINED);

export function isToExplain({ code, field }: { readonly code: string; readonly field: string | null }): boolean {
  return field === 'point' && codes.has(code);
}
