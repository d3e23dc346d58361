import type { ParkProps } from '../features/parks.ts';
import { parkLabels, siteLabels } from '../features/record-labels.ts';
import type { SiteProps } from '../features/sites.ts';
import type { BaseLabels } from '../label-writer.ts';
import { chooseLabels } from '../labels/choose-labels.ts';
import { type LabelClass, labelStyles } from '../labels/label-classes.ts';
import { PARKS } from '../layers/parks.ts';
import { SITES } from '../layers/sites.ts';
import type { Palette } from '../palette.ts';
import { drawBundleNames } from './draw-bundle-names.ts';
import type { Drawing } from './drawing.ts';
import { placeLabels } from './place-labels.ts';
import { words } from './words.ts';

/** The names on the screen, clear of the marks that the drawing holds already. */
export function drawLabels(drawing: Drawing, base: BaseLabels): SVGElement[] {
  const { marking, palette, state, store, taken, view } = drawing;
  const { config, hidden, texts } = state;
  if (!config.labels) return [];
  const points = <P>(source: string) => store.get(source).features as GeoJSON.Feature<GeoJSON.Point, P>[]; // as data-layers.ts puts them
  const candidates = [
    ...(config.boundaries ? base.labels : []),
    ...(hidden.has('parks') ? [] : parkLabels(points<ParkProps>(PARKS), texts)),
    ...(hidden.has('sites') ? [] : siteLabels(points<SiteProps>(SITES), texts.example)),
  ];
  const chosen = chooseLabels(candidates, view, {
    focus: config.focus,
    scale: config.scale.text,
    selected: marking.selected,
    keepClear: base.keepClear,
  });
  const bundles = drawBundleNames(drawing);
  const names = placeLabels(chosen, view, config.scale.text, taken).map(({ label, x, y, anchor, size }) => {
    const { semibold, tracking } = labelStyles[label.cls];
    const fill = label.pale ? palette.textPale : colourOf(label.cls, palette);
    return words(label.text, x, y, palette, { size, anchor, fill, semibold, tracking });
  });
  return [...bundles, ...names];
}

function colourOf(cls: LabelClass, palette: Palette): string {
  switch (cls) {
    case 'province':
      return palette.textSecondary;
    case 'park':
      return palette.enterprise;
    case 'islands':
    case 'sea':
      return palette.waterText;
    case 'country':
      return palette.textPale;
    default:
      return palette.text;
  }
}
