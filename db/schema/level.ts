import type { DataLevel } from '#core/terms/access.ts';

/** Data level of each column of a table; a column without one does not compile. */
export type Levels<T extends { readonly _: { readonly columns: object } }> = {
  readonly [K in keyof T['_']['columns']]: DataLevel;
};

export const recordLevels = {
  id: 'INTERNAL',
  publicId: 'PUBLIC',
  version: 'PUBLIC',
  createdAt: 'INTERNAL',
  updatedAt: 'PUBLIC',
} as const;

export const illustrativeLevel = { isIllustrative: 'PUBLIC' } as const;

export const publicationLevels = {
  publicationStatus: 'INTERNAL',
  submittedBy: 'RESTRICTED',
  publicationReason: 'INTERNAL',
  publishedNo: 'PUBLIC',
} as const;

/** The full-precision point is internal (R10); what is public is its rounded form, see `PUBLIC_FORMS` in data-levels.ts. */
export const pointLevels = {
  lng: 'INTERNAL',
  lat: 'INTERNAL',
  mx: 'INTERNAL',
  my: 'INTERNAL',
  precision: 'PUBLIC',
  coordSystemEntered: 'INTERNAL',
  pointEntered: 'INTERNAL',
  geocodeSource: 'INTERNAL',
} as const;

export const sourceLevels = { sourceDocumentId: 'PUBLIC', sourceText: 'PUBLIC', asOf: 'PUBLIC' } as const;
