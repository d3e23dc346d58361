/** Whether this browser can draw the map at all; asked before half a megabyte of map code is fetched. */
export function supportsWebGL2(): boolean {
  try {
    const context = document.createElement('canvas').getContext('webgl2');
    // A page may hold only a few contexts: give this one back at once.
    context?.getExtension('WEBGL_lose_context')?.loseContext();
    return context !== null;
  } catch {
    return false;
  }
}
