import type { BaseMap } from '../base-map.ts';
import type { LabelView } from '../labels/screen.ts';
import { palettes } from '../palette.ts';
import type { StyleState } from '../style/style-state.ts';
import { bandOf, drawBase, hatchId, outlineOf } from './draw-base.ts';
import { drawChosen, drawHover } from './draw-hover.ts';
import { drawLabels } from './draw-labels.ts';
import { drawRecords } from './draw-records.ts';
import { drawingOf, type Marking } from './drawing.ts';
import type { PlainStore } from './plain-store.ts';
import { svg } from './svg-element.ts';
import { createSvgLayers, type SvgLayers } from './svg-stage.ts';
import { between, pathScale, pathTransform } from './svg-view.ts';

/** All that a drawing shows. */
export type Shown = { state: StyleState; view: LabelView; marking: Marking };
export type Hovered = { ids: readonly string[]; region: string | null };

export type SvgDrawing = {
  draw(shown: Shown): void;
  /** Moves what is drawn to where it lies in a view, without drawing. */
  shift(view: LabelView): void;
  hover(shown: Shown, hovered: Hovered): void;
  /** The same as a drawing of its own that stands for itself: for paper. */
  copy(shown: Shown): SVGSVGElement;
};

let drawings = 0;

/** Patterns and cuts are looked up in the whole page: each drawing names its own. */
function nextName(): string {
  drawings += 1;
  return `svg-map-${drawings}`;
}

/** Draws into the layers of a stage. The base map, which is large, is drawn only when it has changed. */
export function createSvgDrawing(layers: SvgLayers, store: PlainStore, base: BaseMap): SvgDrawing {
  const name = nextName();
  let baseKey = '';
  let drawn: LabelView | null = null;
  let last: Hovered = { ids: [], region: null };

  return {
    draw(shown) {
      const { state, view } = shown;
      const { areas, loaded, config } = state;
      const { boundaries, focus, theme, scale } = config;
      const band = boundaries ? bandOf(view.zoom) : view.zoom;
      const key = JSON.stringify([boundaries, focus, theme, scale, areas, loaded, band, store.version()]);
      if (key !== baseKey) {
        baseKey = key;
        layers.base.replaceChildren(drawBase(store, state, view.zoom, name));
        paintWater(layers.canvas, state);
      }
      drawInto(layers, shown, name);
      drawn = view;
      last = { ids: [], region: null };
      for (const layer of [layers.tint, layers.over]) layer.replaceChildren();
    },
    shift(view) {
      if (!drawn) return;
      for (const layer of [layers.base, layers.tint]) layer.setAttribute('transform', pathTransform(view));
      for (const layer of [layers.records, layers.labels, layers.over])
        layer.setAttribute('transform', between(drawn, view));
    },
    hover({ state, view, marking }, { ids, region }) {
      if (ids.join() === last.ids.join() && region === last.region) return;
      last = { ids, region };
      const d = region === null ? undefined : outlineOf(store, region);
      // warm and not blue, or a region pointed at would look like water
      const look = { fill: palettes[state.config.theme].band, 'fill-opacity': 0.6, 'pointer-events': 'none' };
      layers.tint.replaceChildren(...(d === undefined ? [] : [svg('path', { d, ...look })]));
      layers.over.removeAttribute('transform');
      const drawn = ids.length === 0 ? [] : drawHover(drawingOf(store, state, view, marking), ids);
      layers.over.replaceChildren(svg('g', { 'pointer-events': 'none' }, ...drawn));
    },
    copy(shown) {
      const twin = createSvgLayers();
      const own = nextName();
      const { width, height } = shown.view;
      twin.canvas.setAttribute('viewBox', `0 0 ${width} ${height}`);
      twin.canvas.setAttribute('font-family', getComputedStyle(layers.canvas).fontFamily);
      twin.canvas.prepend(svg('rect', { width, height, fill: waterOf(shown.state) }));
      twin.base.append(drawBase(store, shown.state, shown.view.zoom, own));
      drawInto(twin, shown, own);
      return twin.canvas;
    },
  };

  function drawInto(to: SvgLayers, { state, view, marking }: Shown, drawing: string): void {
    for (const layer of [to.base, to.tint]) layer.setAttribute('transform', pathTransform(view));
    to.base
      .querySelector(`#${hatchId(drawing)}`)
      ?.setAttribute('patternTransform', `scale(${1 / pathScale(view.zoom)})`);
    const records = drawingOf(store, state, view, marking);
    to.records.replaceChildren(...drawRecords(records));
    to.labels.replaceChildren(...drawLabels(records, base.labels()), ...drawChosen(records));
    for (const layer of [to.records, to.labels]) layer.removeAttribute('transform');
  }
}

function waterOf({ config: { boundaries, theme } }: StyleState): string {
  return boundaries ? palettes[theme].water : palettes[theme].land;
}

function paintWater(canvas: SVGSVGElement, state: StyleState): void {
  canvas.style.backgroundColor = waterOf(state);
}
