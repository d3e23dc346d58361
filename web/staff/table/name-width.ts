/**
 * Width of the column of names with which the last column in sight ends where the box does: half a column says nothing, and looks
 * like one that is broken off. Null where all fit, or not even two beside the narrowest names: then it stays as the sheet says.
 *
 * @param others widths of the other columns, px
 * @param room of the box, px
 * @param least narrowest column of names, px
 */
export function nameWidth(others: readonly number[], room: number, least: number): number | null {
  let [count, sum] = [0, 0];
  for (const width of others) {
    if (least + sum + width > room) break;
    sum += width;
    count++;
  }
  return count === others.length || count < 2 ? null : room - sum;
}
