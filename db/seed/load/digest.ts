import type { Statement } from '../../port.ts';
import { sha256Hex } from '../../sha256.ts';

/**
 * Digest of what a batch would write, instants left out, so that a set that is loaded already is not written again.
 * Hashed statement by statement: a whole load is tens of megabytes.
 */
export async function digestOf(statements: readonly Statement[]): Promise<string> {
  const parts: string[] = [];
  for (const { text, values } of statements) {
    parts.push(await sha256Hex(text));
    for (const value of values) if (typeof value === 'string') parts.push(await sha256Hex(value));
  }
  return sha256Hex(parts.join('\n'));
}
