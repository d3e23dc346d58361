/** The provinces of the source documents: 山西, 安徽, 河南. The map opens on them. */
export const HOME_PROVINCES = ['140000', '340000', '410000'] as const;

/** Whether a region code lies in one of them. */
export function isAtHome(code: string): boolean {
  return HOME_PROVINCES.some((province) => code.startsWith(province.slice(0, 2)));
}
