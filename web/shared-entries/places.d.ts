/** The checkout's root folder, absolute. */
export declare const ROOT: string;
/** Every build's output lies below this folder. */
export declare const BUILD: string;
/** What the shared build tells the builds of the front ends: which module has which hashed file. */
export declare const SHARED_MANIFEST: string;
/** What the browser build of the resident pages tells their server build. */
export declare const RESIDENT_MANIFEST: string;
/** A path as the project names it: relative to the root, with forward slashes, without a `?query`. */
export declare function projectPath(file: string): string;
