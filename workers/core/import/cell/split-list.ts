/** Between the items of a list in one cell. A space does not part: Wi-Fi 信号 is one thing. */
const BETWEEN = /[、,，;；/／|｜\n]+/;

/** The items of a cell, numbering taken off: `1.饮水 2.厕所` and `饮水、厕所` are two each. */
export function splitList(text: string): string[] {
  return text
    .replace(/(^|[\s、，；;,])\d{1,2}[.．、)）]\s*/g, '$1\n')
    .split(BETWEEN)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
