import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { documents, figures } from '#db/seed/documents/all.ts';

/** The source texts lie beside the project where it is developed and nowhere else. */
const folder = new URL('../../../../shared/seeds/', import.meta.url);
const sourceDocuments = documents.filter(({ file }) => file !== null);

/** Line breaks and the spaces that the layout put inside words say nothing. */
function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}

const present = existsSync(folder);

describe.skipIf(!present)('the source texts', () => {
  // a skipped block is still read through, so it must not open what is not there
  const texts = new Map(
    (present ? sourceDocuments : []).map(({ key, file }) => [
      key,
      withoutSpace(readFileSync(new URL(file ?? '', folder), 'utf8')),
    ]),
  );

  test('are the five documents', () => {
    expect([...texts.keys()]).toEqual(['000', '001', '002', '003', '004']);
  });

  test.each(figures.map((figure) => [`${figure.document} ${figure.code}`, figure] as const))(
    'contain the quotation of %s',
    (_, { document, quotation }) => {
      expect(texts.get(document)?.includes(withoutSpace(quotation)), quotation).toBe(true);
    },
  );

  test('contain every misprint that is corrected', () => {
    for (const { key, corrections } of sourceDocuments) {
      for (const { raw } of corrections) expect(texts.get(key)?.includes(withoutSpace(raw)), raw).toBe(true);
    }
  });

  test('contain what each figure says was printed', () => {
    const printed = figures.filter(({ derived, value }) => !derived && value !== null);
    const missing = printed.filter(
      ({ document, valueText }) => !texts.get(document)?.includes(withoutSpace(valueText)),
    );
    expect(missing.map(({ code, valueText }) => `${code} ${valueText}`)).toEqual([]);
  });
});
