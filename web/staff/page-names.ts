import type { RecordKind } from '#core/ids.ts';
import { kindOfSlug, recordCatalogue, type StaffKind, staffKinds } from '#core/records/catalogue.ts';

/** Pages of the 台账: one a kind of record. */
export type KindPage = (typeof recordCatalogue)[StaffKind]['slug'];

/** Pages of the console that are no list of records: the registry says what is in each and for whom. */
export const consolePages = [
  'inbox',
  'drafts',
  'verification',
  'corrections',
  'ratings',
  'changes',
  'figures',
  'import',
  'export',
  'dues',
  'month-ends',
  'calendar',
  'displays',
  'backup',
  'accounts',
  'audit',
] as const;
export type ConsolePage = (typeof consolePages)[number];

/** Pages that ask for no role; `missing` is every address under /staff/ that leads nowhere. */
export const openPages = ['sign-in', 'invitation', 'record-link', 'account', 'missing'] as const;
export type OpenPage = (typeof openPages)[number];

export type PageName = KindPage | ConsolePage | OpenPage;

export const kindPages: readonly KindPage[] = staffKinds.map((kind) => recordCatalogue[kind].slug);

/** What stands in the place of an id where a record is being made. */
export const NEW = 'new';

/** Pages under which one thing has an address of its own, besides the kinds of records. */
const things: Partial<Record<PageName, RecordKind>> = {
  corrections: 'CORRECTION',
  ratings: 'RATING',
  changes: 'LOCATION_CHANGE',
  figures: 'FIGURE',
  import: 'IMPORT_BATCH',
};

export function isKindPage(page: PageName): page is KindPage {
  return kindOfSlug(page) !== null;
}

/** Kind of the records of a page of the 台账; null for every other page. */
export function kindOfPage(page: PageName): StaffKind | null {
  return kindOfSlug(page);
}

export function pageOfKind(kind: StaffKind): KindPage {
  return recordCatalogue[kind].slug;
}

/** Kind of the ids that may stand behind a page's name; null where none may. */
export function idKindOf(page: PageName): RecordKind | null {
  return kindOfSlug(page) ?? things[page] ?? null;
}

/** Whether something new may be made under the page's name. */
export function takesNew(page: PageName): boolean {
  return isKindPage(page) || page === 'figures';
}

/** The page of a name in an address; null for what is none. */
export function pageNamed(name: string): PageName | null {
  return [...kindPages, ...consolePages, ...openPages].find((page) => page === name) ?? null;
}
