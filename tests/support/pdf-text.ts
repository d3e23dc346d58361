import { inflateSync } from 'node:zlib';

/** What the codes of a font are; `digits` hexadecimal ones make a code. */
type Letters = { digits: number; map: Map<number, string> };

/** Size in points and text of a page of a PDF file. */
export type PdfPage = { width: number; height: number; text: string };

/**
 * The pages of a file that Chromium printed, without spaces: Skia writes plain objects, deflated streams and glyph numbers with
 * a ToUnicode map for each font (ISO 32000-1 §9.10). Not a reader of other programs' files.
 */
export function pdfPages(file: Uint8Array): PdfPage[] {
  const objects = objectsOf(Buffer.from(file).toString('latin1'));
  const maps = new Map<number, Letters>();
  const mapOf = (font: number): Letters => {
    const known = maps.get(font);
    if (known) return known;
    const made = unicodeMap(streamOf(objects.get(reference(objects.get(font) ?? '', 'ToUnicode') ?? -1) ?? ''));
    maps.set(font, made);
    return made;
  };
  return [...objects.values()]
    .filter((body) => /\/Type\s*\/Page\b(?!s)/.test(body))
    .map((body) => {
      const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(body) ?? [];
      const content = streamOf(objects.get(reference(body, 'Contents') ?? -1) ?? '');
      return { width: Number(width), height: Number(height), text: textOf(content, fontsOf(body, objects), mapOf) };
    });
}

function objectsOf(text: string): Map<number, string> {
  const found = text.matchAll(/(?:^|\n)(\d+) 0 obj\s([\s\S]*?)\nendobj/g);
  return new Map(Array.from(found, ([, no, body]) => [Number(no), body ?? '']));
}

function reference(body: string, name: string): number | null {
  const no = new RegExp(`/${name}\\s+(\\d+) 0 R`).exec(body)?.[1];
  return no === undefined ? null : Number(no);
}

function streamOf(body: string): string {
  const start = body.indexOf('stream\n');
  if (start < 0) return '';
  const bytes = Buffer.from(body.slice(start + 7, body.lastIndexOf('\nendstream')), 'latin1');
  return /\/FlateDecode/.test(body.slice(0, start)) ? inflateSync(bytes).toString('latin1') : bytes.toString('latin1');
}

/** Name in the content → number of the font's object. */
function fontsOf(page: string, objects: ReadonlyMap<number, string>): Map<string, number> {
  const resources = objects.get(reference(page, 'Resources') ?? -1) ?? page;
  const fonts = objects.get(reference(resources, 'Font') ?? -1) ?? /\/Font\s*<<([\s\S]*?)>>/.exec(resources)?.[1] ?? '';
  return new Map(Array.from(fonts.matchAll(/\/(F\d+)\s+(\d+) 0 R/g), ([, name, no]) => [name ?? '', Number(no)]));
}

function unicodeMap(cmap: string): Letters {
  const map = new Map<number, string>();
  const letters = (hex: string) =>
    String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((part) => Number.parseInt(part, 16)));
  for (const [, block] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, from, to] of (block ?? '').matchAll(/<(\w+)>\s*<(\w+)>/g)) {
      map.set(Number.parseInt(from ?? '', 16), letters(to ?? ''));
    }
  }
  for (const [, block] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, first, last, to] of (block ?? '').matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const [from, until, start] = [first, last, to].map((hex) => Number.parseInt(hex ?? '', 16));
      for (let i = from ?? 0; i <= (until ?? -1); i++) map.set(i, String.fromCharCode((start ?? 0) + i - (from ?? 0)));
    }
  }
  const digits = /begincodespacerange\s*<(\w+)>/.exec(cmap)?.[1]?.length ?? 4;
  return { digits, map };
}

function textOf(content: string, fonts: ReadonlyMap<string, number>, mapOf: (font: number) => Letters): string {
  let letters: Letters = { digits: 4, map: new Map() };
  let text = '';
  for (const [token, font, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|(<[\da-fA-F]+>|\[[^\]]*\]) ?TJ?j?/g)) {
    if (font !== undefined) letters = mapOf(fonts.get(font) ?? -1);
    else if (/T[jJ]$/.test(token)) {
      for (const [, hex] of (shown ?? '').matchAll(/<([\da-fA-F]+)>/g)) {
        const { digits, map } = letters;
        for (let i = 0; i < (hex ?? '').length; i += digits) {
          text += map.get(Number.parseInt((hex ?? '').slice(i, i + digits), 16)) ?? '';
        }
      }
    }
  }
  return text.replace(/\s+/g, '');
}
