import type { RegionChild } from '#core/schemas/region-children.ts';
import type { Api } from '#web-api/create-api.ts';
import { HOME_PROVINCES } from '../home-provinces.ts';
import type { Place } from '../paths.ts';

export type CoverageQuestion = { place: Place; date: string | null };

/**
 * The regions that a choropleth colours: those directly below, of the three provinces all their cities. A park has no
 * regions below it, so nothing is coloured.
 */
export async function loadCoverage(
  api: Api,
  { place, date }: CoverageQuestion,
  signal: AbortSignal,
): Promise<RegionChild[]> {
  if (place.kind === 'park' || place.kind === 'grid') return [];
  const codes = place.kind === 'home' ? HOME_PROVINCES : [place.code];
  const answers = await Promise.all(
    codes.map((code) => api.get('/api/regions/:code/children', { params: { code }, query: { date }, signal })),
  );
  return answers.flatMap(({ children }) => children);
}
