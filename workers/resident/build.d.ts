/** The bundle that the resident build leaves in .build; it is there after `npm run build`. */
declare module '*/.build/resident/server/index.js' {
  /** URLs of the build's files for the head of a page. */
  export const assets: { entry: string; styles: readonly string[]; preloads: readonly string[] };

  /** `handle` of web/resident/entry-server.tsx: the page that a URL names, whatever it is, 404 page included. */
  export function handle(
    request: Request,
    api: (path: string) => Promise<Response>,
    urls: typeof assets,
  ): Promise<Response>;
}
