import type { Transform } from 'topojson-specification';

/**
 * Largest area in km² of a bend that a zoom band may cut off. The overview's is set by its budget (150 kB gzip), the
 * county files' by theirs (4 MB for all files together).
 */
export const SIMPLIFICATION_KM2 = { overview: 4.5, county: 0.02 } as const;

/** Grids all points of a band lie on, degrees: about 100 m and 10 m. One grid for all county files. */
export const GRIDS = {
  overview: { scale: [0.001, 0.001], translate: [0, 0] },
  county: { scale: [0.0001, 0.0001], translate: [0, 0] },
} satisfies Record<string, Transform>;
