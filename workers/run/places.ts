import { join, resolve } from 'node:path';

/** The checkout's root folder, absolute. */
export const ROOT = resolve(import.meta.dirname, '../..');

/** Where builds go, and what they were built from. */
export const BUILD = join(ROOT, '.build');

/** Programs of the project's own dependencies. */
export const BIN = join(ROOT, 'node_modules', '.bin');
