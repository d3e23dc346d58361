import type { Statement } from '../../port.ts';

/** Quoted text, quoted names and comments stay as they are; a placeholder is `?` or `?3`. */
const TOKEN = /'(?:[^']|'')*'|"(?:[^"]|"")*"|`[^`]*`|--[^\n]*|\?(\d*)/g;

/**
 * The statement with its numbers and nulls written into the text: D1's HTTP API takes text parameters only, and a number
 * sent as text would compare and sort as text. Strings stay parameters.
 */
export function withTextParameters({ text, values }: Statement): { sql: string; params: string[] } {
  const params: string[] = [];
  let next = 0;
  const sql = text.replace(TOKEN, (token: string, number: string | undefined) => {
    if (!token.startsWith('?')) return token;
    const index = number === undefined || number === '' ? next : Number(number) - 1;
    next = index + 1;
    const value = values[index];
    if (value === undefined) throw new RangeError(`the statement has no value ${index + 1}`);
    if (value === null) return 'NULL';
    if (typeof value === 'number') return numberLiteral(value);
    params.push(value);
    return '?';
  });
  return { sql, params };
}

function numberLiteral(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError('a number that is not finite has no literal');
  return value < 0 ? `(${value})` : String(value);
}
