import type { MapText } from '../text/zh.ts';
import { svg } from './svg-element.ts';
import { listenToPointers, type PointerDoes } from './svg-pointers.ts';
import './svg-map.css';

/** The layers of a drawing from the ground up. `tint` and `over` show what the pointer is on. */
export type SvgLayers = Readonly<Record<'base' | 'tint' | 'records' | 'labels' | 'over', SVGGElement>> & {
  canvas: SVGSVGElement;
};

export type SvgStage = SvgLayers & {
  size: () => { width: number; height: number };
  /** Elements of the drawing within `reach` px of a point, the nearest to it and topmost first. */
  under: (at: ScreenPoint, reach: number) => Element[];
  remove: () => void;
};

type ScreenPoint = { x: number; y: number };

export type StageOptions = {
  /** Accessible name with what the keys do. */
  label: string;
  text: MapText;
  controls: boolean;
};

export type StageDoes = PointerDoes & {
  pan: (dx: number, dy: number) => void;
  zoom: (steps: number) => void;
  escape: () => void;
  resized: () => void;
};

/** Px that an arrow key moves the map. */
const STEP = 80;

/** Layers for a drawing so many px wide and high; they are one picture to assistive technology. */
export function createSvgLayers(): SvgLayers {
  const layer = () => svg('g', { 'aria-hidden': 'true' });
  const [base, tint, records, labels, over] = [layer(), layer(), layer(), layer(), layer()];
  return { base, tint, records, labels, over, canvas: svg('svg', {}, base, tint, records, labels, over) };
}

/** The drawing on the page, its buttons and all it listens to. */
export function createSvgStage(container: HTMLElement, options: StageOptions, does: StageDoes): SvgStage {
  const layers = createSvgLayers();
  const { canvas } = layers;
  const { text } = options;
  for (const [name, value] of [
    ['class', 'svg-map'],
    ['role', 'application'],
    ['aria-label', options.label],
    ['tabindex', '0'],
  ] as const)
    canvas.setAttribute(name, value);
  const buttons = document.createElement('div');
  buttons.className = 'svg-map__buttons';
  buttons.append(
    button('M-6 0H6M0 -6V6', text.zoomIn, () => does.zoom(1)),
    button('M-6 0H6', text.zoomOut, () => does.zoom(-1)),
  );
  container.classList.add('svg-map-place');
  container.append(canvas, ...(options.controls ? [buttons] : []));
  listenToPointers(canvas, does);
  canvas.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || !press(event.key)) return;
    event.preventDefault();
  });
  const watch = new ResizeObserver(does.resized);
  watch.observe(container);

  const size = () => ({ width: container.clientWidth || 1, height: container.clientHeight || 1 });

  function press(key: string): boolean {
    const { width, height } = size();
    const keys: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => does.pan(-STEP, 0),
      ArrowRight: () => does.pan(STEP, 0),
      ArrowUp: () => does.pan(0, -STEP),
      ArrowDown: () => does.pan(0, STEP),
      '+': () => does.zoom(1),
      '=': () => does.zoom(1),
      '-': () => does.zoom(-1),
      // what is in the middle, marked by a cross while the map has the focus of the keyboard
      Enter: () => does.choose({ x: width / 2, y: height / 2 }, true),
      Escape: does.escape,
    };
    keys[key]?.();
    return key in keys && key !== 'Escape';
  }

  return {
    ...layers,
    size,
    under({ x, y }, reach) {
      const box = canvas.getBoundingClientRect();
      const points = [{ dx: 0, dy: 0 }, ...around(reach / 2), ...around(reach)];
      const found = points.flatMap(({ dx, dy }) => document.elementsFromPoint(box.left + x + dx, box.top + y + dy));
      return [...new Set(found)].filter((element) => canvas.contains(element));
    },
    remove() {
      watch.disconnect();
      canvas.remove();
      buttons.remove();
      container.classList.remove('svg-map-place');
    },
  };
}

function around(radius: number) {
  return [0, 1, 2, 3, 4, 5, 6, 7].map((eighth) => ({
    dx: radius * Math.cos((eighth * Math.PI) / 4),
    dy: radius * Math.sin((eighth * Math.PI) / 4),
  }));
}

function button(sign: string, label: string, onClick: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.setAttribute('aria-label', label);
  element.append(
    svg(
      'svg',
      { viewBox: '-10 -10 20 20', width: 20, height: 20, 'aria-hidden': 'true' },
      svg('path', { d: sign, stroke: 'currentColor', 'stroke-width': 2.5, 'stroke-linecap': 'round' }),
    ),
  );
  element.addEventListener('click', onClick);
  return element;
}
