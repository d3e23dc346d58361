/**
 * Widths with which the last column in sight ends where the box does: half a column says nothing, and looks like one that is
 * broken off. What the columns in sight leave free is shared out among them; those beyond are reached by scrolling. Where all
 * fit, or not even two do, widths stay as they are told.
 *
 * @param room for all columns together, in the same unit as the widths
 */
export function fittedWidths(widths: readonly number[], room: number): readonly number[] {
  let [count, sum] = [0, 0];
  for (const width of widths) {
    if (sum + width > room) break;
    sum += width;
    count++;
  }
  if (count === widths.length || count < 2) return widths;
  const more = room / sum;
  return widths.map((width, at) => (at < count ? width * more : width));
}
