import * as fc from 'fast-check';
import { idPrefix } from '#core/ids.ts';
import { fieldsOf, staffKinds } from '#core/records/catalogue.ts';
import { publicationStatus, verifyState } from '#core/terms/position.ts';
import { codesOf } from '#core/terms/term.ts';
import { extraColumns, listFiltersOf, termsOf } from '../../../web/staff/list-filters.ts';
import {
  consolePages,
  idKindOf,
  kindOfPage,
  kindPages,
  NEW,
  openPages,
  type PageName,
  pageOfKind,
  takesNew,
} from '../../../web/staff/page-names.ts';
import { sortColumns, stages, startView, type View } from '../../../web/staff/paths.ts';

const orNull = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });
const idWith = (prefix: string) => fc.stringMatching(/^[0-9a-hjkmnp-tv-z]{10}$/).map((body) => `${prefix}_${body}`);
const oneOf = (codes: readonly string[]) =>
  codes.length === 0 ? fc.constant(null) : orNull(fc.constantFrom(...codes));
const language = orNull(fc.constantFrom('zh' as const, 'en' as const));

/** Text as a box holds it after trimming; lone surrogates are no text and URLs cannot carry them. */
const words = fc
  .string({ unit: 'grapheme', maxLength: 30 })
  .map((text) => text.trim())
  .filter((text) => text.length <= 100);

const columnsOf = (page: PageName): string[] => {
  const kind = kindOfPage(page);
  const known: readonly string[] = page === 'sites' || page === 'parks' ? sortColumns[page] : [];
  return [...known, ...extraColumns, ...(kind === null ? [] : fieldsOf(kind).map((field) => field.key))];
};

/** Every list of records with whatever narrows it. */
const lists = staffKinds.map((kind) => {
  const page = pageOfKind(kind);
  const { type, level, state, park, verify } = listFiltersOf(kind);
  return fc.record<View>({
    page: fc.constant(page),
    record: fc.constant(null),
    own: fc.constant({}),
    region: orNull(fc.constantFrom('140000', '140700', '140702', '140921', '411002', '419001', '110101')),
    park: park ? orNull(idWith('pk')) : fc.constant(null),
    type: oneOf(Object.keys(termsOf(type))),
    level: oneOf(Object.keys(termsOf(level))),
    state: oneOf(Object.keys(termsOf(state))),
    verify: verify ? orNull(fc.constantFrom(...codesOf(verifyState))) : fc.constant(null),
    status: orNull(fc.constantFrom(...codesOf(publicationStatus))),
    q: words,
    samples: fc.boolean(),
    sort: fc.record({
      column: fc.constantFrom(...columnsOf(page)),
      direction: fc.constantFrom('ascending' as const, 'descending' as const),
    }),
    selected: orNull(idWith(idPrefix[kind])),
    stage: fc.constantFrom(...stages),
    language,
  });
});

const own = fc.dictionary(
  fc.stringMatching(/^[a-z]{1,20}$/).filter((name) => name !== 'lang'),
  words.filter((text) => text !== ''),
  { maxKeys: 3, noNullPrototype: true },
);

/** Pages of one thing, and pages that are no list. */
const others = [...kindPages, ...consolePages, ...openPages].flatMap((page) => {
  const kind = idKindOf(page);
  const ids = kind === null ? [] : [idWith(idPrefix[kind])];
  const records: fc.Arbitrary<string | null>[] = takesNew(page) ? [...ids, fc.constant(NEW)] : ids;
  if (kindOfPage(page) === null) records.push(fc.constant(null));
  return fc
    .record({ record: fc.oneof(...records), own: page === 'missing' ? fc.constant({}) : own, language })
    .map((part): View => ({ ...startView, page, ...part }));
});

/** Every view that 阵地管理 can be in. */
export const anyView: fc.Arbitrary<View> = fc.oneof(...lists, ...others);
