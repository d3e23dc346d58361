/** What stands between the fields of a text file. */
export type Delimiter = ',' | ';' | '\t';

const DELIMITERS: readonly Delimiter[] = [',', '\t', ';'];
const LINES = 60;

/** The delimiter of a text file, and where its rows begin: behind a byte order mark and a line `sep=;` of Excel. */
export function guessDelimiter(source: string): { readonly delimiter: Delimiter; readonly start: number } {
  const mark = source.startsWith('\ufeff') ? 1 : 0;
  const [line, said] = /^sep=([,;\t])\r?\n/i.exec(source.slice(mark, mark + 10)) ?? [];
  if (line !== undefined) return { delimiter: said as Delimiter, start: mark + line.length };
  const lines = firstLines(source.slice(mark));
  const scores = DELIMITERS.map((delimiter) => regularity(lines.map((counts) => counts[delimiter])));
  const best = Math.max(...scores);
  return { delimiter: (best > 0 ? DELIMITERS[scores.indexOf(best)] : undefined) ?? ',', start: mark };
}

/** Lines that have the most frequent number of delimiters, more delimiters counting a little more. */
function regularity(counts: readonly number[]): number {
  const frequency = new Map<number, number>();
  for (const count of counts) if (count > 0) frequency.set(count, (frequency.get(count) ?? 0) + 1);
  return Math.max(0, ...Array.from(frequency, ([count, lines]) => lines + Math.min(count, 50) / 100));
}

/** How often each delimiter stands outside of quotation marks, a line at a time. */
function firstLines(source: string): Record<Delimiter, number>[] {
  const lines: Record<Delimiter, number>[] = [];
  let counts = { ',': 0, ';': 0, '\t': 0 };
  let quoted = false;
  for (let i = 0; i < source.length && lines.length < LINES; i++) {
    const character = source.charAt(i);
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === '\n') {
      lines.push(counts);
      counts = { ',': 0, ';': 0, '\t': 0 };
    } else if (character === ',' || character === ';' || character === '\t') counts[character]++;
  }
  lines.push(counts);
  return lines;
}
