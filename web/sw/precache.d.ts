/** Made by the build, see #shared-entries/service-worker.ts. */
declare module 'virtual:precache' {
  /** Files of this release and the page for no network; `revision` is null where the name tells the content. */
  export const precache: readonly { url: string; revision: string | null }[];
}
