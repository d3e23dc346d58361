/** Rings around a service station in straight line, metres. */
export const RING_METRES = [2000, 5000, 10_000] as const;
export type RingMetres = (typeof RING_METRES)[number];
