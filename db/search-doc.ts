import { type Pinyin, pinyinTokens } from '#core/search/initials.ts';
import { indexTokens } from '#core/search/tokens.ts';
import type { searchDoc } from './schema/search-doc.ts';

export type SearchDocRow = Omit<typeof searchDoc.$inferInsert, 'id'>;
export type SearchDocKind = SearchDocRow['kind'];

/** What is searched of one record, whatever its kind. */
export interface Searchable {
  readonly kind: SearchDocKind;
  /** Public id, or the region code. */
  readonly publicId: string;
  /** Shown; the other names are only found. */
  readonly title: string;
  readonly otherNames: readonly (string | null)[];
  /** Shown: where it is and what it is. */
  readonly subtitle: string;
  /** Further words a reader may add to the name: park, address …. The subtitle is among them by itself. */
  readonly context: readonly (string | null)[];
  /** Names around it that are found by pinyin too: its region, its park. */
  readonly places?: readonly (string | null)[];
  readonly regionCode: string | null;
  readonly isIllustrative: boolean;
  readonly isPublic: boolean;
  /** Larger comes first among equal matches, see `searchWeight`. */
  readonly weight: number;
}

/** Weights by kind: a place to go before a paper. Regions add their level, centres among sites 5. */
export const searchWeight: Readonly<Record<SearchDocKind, number>> = {
  REGION: 60,
  PARK: 60,
  SITE: 50,
  ORGANISATION: 40,
  ENTERPRISE: 35,
  VILLAGE: 20,
  FIGURE: 15,
  SERVICE: 45,
};

/** The row of `search_doc`: writers of single records and the loader fill it with this one function. */
export function searchDocRow(record: Searchable, pinyin: Pinyin): SearchDocRow {
  const names = [record.title, ...record.otherNames];
  return {
    kind: record.kind,
    publicId: record.publicId,
    title: record.title,
    subtitle: record.subtitle,
    regionCode: record.regionCode,
    isIllustrative: Number(record.isIllustrative),
    isPublic: Number(record.isPublic),
    weight: record.weight,
    tokens: indexTokens(names),
    context: indexTokens([record.subtitle, ...record.context]),
    initials: pinyinTokens([...names, ...(record.places ?? [])], pinyin),
  };
}
