import { err, ok, type Result } from '#core/result.ts';
import type { FileRefusal } from '#core/table/refusal.ts';

export type TextEncoding = 'UTF-8' | 'GB18030' | 'UTF-16';

/** The text of a CSV file, and the encoding it turned out to have. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

/**
 * UTF-8 is certain where it decodes: Chinese in GB18030 practically never does. What is neither is not guessed at, because
 * GB18030 accepts almost anything and would make nonsense of it.
 */
export function decodeText(bytes: Uint8Array): Result<DecodedText, FileRefusal> {
  const utf16 = utf16Of(bytes);
  const tries: [TextEncoding, string][] = utf16
    ? [['UTF-16', utf16]]
    : [
        ['UTF-8', 'utf-8'],
        ['GB18030', 'gb18030'],
      ];
  for (const [encoding, label] of tries) {
    const text = decode(bytes, label);
    if (text !== null) return ok({ text, encoding });
  }
  return err({ code: 'UNKNOWN_ENCODING', detail: '' });
}

function decode(bytes: Uint8Array, label: string): string | null {
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes);
    return label === 'gb18030' && isNonsense(text) ? null : text;
  } catch {
    return null;
  }
}

/** Characters of the private area are what GB18030 gives for bytes of other encodings; a name may have a rare one. */
function isNonsense(text: string): boolean {
  return (text.match(/[\ue000-\uf8ff]/g)?.length ?? 0) > text.length / 100;
}

/** UTF-16 by its mark, or by the zeros at every other place of its digits and commas. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zero = bytes.subarray(0, 4096).indexOf(0);
  if (zero < 0) return null;
  return zero % 2 === 1 ? 'utf-16le' : 'utf-16be';
}
