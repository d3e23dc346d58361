/** From this width on the regions stand beside the list, open; below it they open when asked for. */
const BESIDE = '(min-width: 900px)';

/** Opens the list of regions where there is room for it beside the list of places, and folds it away where a map is. */
export function fitRegionPanel(withMap: boolean): void {
  const panel = document.querySelector<HTMLDetailsElement>('.place__change');
  if (panel && matchMedia(BESIDE).matches) panel.open = !withMap;
}
