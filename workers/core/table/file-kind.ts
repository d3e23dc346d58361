import { err, ok, type Result } from '../result.ts';
import type { FileRefusal, FileRefusalCode } from './refusal.ts';

/** What the first bytes say a file is, whatever its name says. */
export type FileKind = 'WORKBOOK' | 'TEXT';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Signatures of what people send by mistake. */
const SIGNATURES: readonly [readonly number[], FileRefusalCode, string][] = [
  [[0x25, 0x50, 0x44, 0x46], 'OTHER_DOCUMENT', ' PDF 文件'],
  [[0xff, 0xd8, 0xff], 'OTHER_DOCUMENT', '照片'],
  [[0x89, 0x50, 0x4e, 0x47], 'OTHER_DOCUMENT', '图片'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'OTHER_DOCUMENT', '文档（.rtf）'],
  [[0x52, 0x61, 0x72, 0x21], 'ARCHIVE', ''],
  [[0x37, 0x7a, 0xbc, 0xaf], 'ARCHIVE', ''],
  [[0x1f, 0x8b], 'ARCHIVE', ''],
  // BIFF 2 to 8 without the container around it
  [[0x09, 0x00, 0x04, 0x00], 'OLD_WORKBOOK', ''],
  [[0x09, 0x02, 0x06, 0x00], 'OLD_WORKBOOK', ''],
  [[0x09, 0x04, 0x06, 0x00], 'OLD_WORKBOOK', ''],
  [[0x09, 0x08], 'OLD_WORKBOOK', ''],
];

/** Enough for the markup at the head of a page that a website sent as .xls. */
const HEAD_BYTES = 4096;

/** Tells a workbook from text by its bytes; everything else is refused by its name. */
export function fileKindOf(bytes: Uint8Array): Result<FileKind, FileRefusal> {
  if (bytes.length === 0) return refuse('EMPTY');
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return ok('WORKBOOK');
  if (startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) return refuse('EMPTY');
  if (startsWith(bytes, OLE)) return refuse(oleCode(bytes), ' Word 文档或演示文稿');
  const found = SIGNATURES.find(([signature]) => startsWith(bytes, signature));
  if (found) return refuse(found[1], found[2]);
  const head = asciiHead(bytes);
  if (/^<\?xml[^>]*>\s*(?:<\?[^>]*>\s*)*<(?:\w+:)?Workbook/i.test(head)) return refuse('XML_WORKBOOK');
  if (/^<(?:!doctype\s+html|html|head|body|table|meta|style|div)\b/i.test(head)) return refuse('WEB_PAGE');
  if (/^<\?xml\b[\s\S]*<html\b/i.test(head)) return refuse('WEB_PAGE');
  return looksBinary(bytes) ? refuse('NOT_A_TABLE') : ok('TEXT');
}

/** The names of the streams in a container say what it is: they stand in it as UTF-16. */
function oleCode(bytes: Uint8Array): FileRefusalCode {
  if (contains(bytes, 'EncryptedPackage')) return 'PASSWORD';
  return contains(bytes, 'WordDocument') || contains(bytes, 'PowerPoint Document') ? 'OTHER_DOCUMENT' : 'OLD_WORKBOOK';
}

function contains(bytes: Uint8Array, name: string): boolean {
  const first = name.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let i = 1;
    while (i < name.length && bytes[at + 2 * i] === name.charCodeAt(i) && bytes[at + 2 * i - 1] === 0) i++;
    if (i === name.length) return true;
  }
  return false;
}

/** The head as text without a byte order mark or white space before it. */
function asciiHead(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes.subarray(0, HEAD_BYTES)) {
    // in UTF-16 every other byte of markup is zero
    if (byte !== 0 && byte < 0x80) text += String.fromCharCode(byte);
  }
  return text.trimStart();
}

/** Zero bytes stand in no text but UTF-16, which says so by its mark or has them at every other place of its ASCII. */
function looksBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, HEAD_BYTES);
  if (!head.includes(0)) return false;
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return false;
  let [even, odd] = [0, 0];
  head.forEach((byte, i) => {
    if (byte === 0) i % 2 === 0 ? even++ : odd++;
  });
  return Math.min(even, odd) > 0;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}

function refuse(code: FileRefusalCode, detail = ''): Result<never, FileRefusal> {
  return err({ code, detail });
}
