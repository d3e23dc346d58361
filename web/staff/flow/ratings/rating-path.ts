/** Address of one rating in the API, or of an act on it. */
export function ratingPath(id: string, act?: 'step' | 'recheck' | 'contact'): string {
  const path = `/api/staff/ratings/${encodeURIComponent(id)}`;
  return act === undefined ? path : `${path}/${act}`;
}
