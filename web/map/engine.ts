import { Map as MapLibreMap, NavigationControl, type StyleSpecification, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import type { Bbox, LngLat } from '#core/geo/lng-lat.ts';
import { FIT_PADDING, MIN_ZOOM } from './config.ts';
import { drawImagesOnDemand } from './marks/map-images.ts';
import type { MapText } from './text/zh.ts';
import 'maplibre-gl/dist/maplibre-gl.css';
import './atlas-map.css';

// A bundler cannot see which file the worker is, so MapLibre is told.
setWorkerUrl(workerUrl);

/** Where the map opens; `box` in degrees [west, south, east, north]. */
export type StartView = { box: Bbox } | { center: LngLat; zoom: number };

export type EngineOptions = {
  style: StyleSpecification;
  start: StartView;
  maxZoom: number;
  /** Accessible name of the map. */
  label: string;
  /** What the keys do. */
  keys: string;
  text: MapText;
  /** Zoom buttons; a wall without touch needs none. */
  controls: boolean;
  /** One finger scrolls the page, two move the map: for a map inside a longer page. */
  cooperative: boolean;
};

/** A flat map, north up: no rotation, no pitch. Throws `GPUInitializationError` where WebGL2 is missing. */
export function createEngine(container: HTMLElement, options: EngineOptions): MapLibreMap {
  const { start, text } = options;
  container.classList.add('atlas-map');
  const map = new MapLibreMap({
    container,
    style: options.style,
    ...('box' in start ? { bounds: [...start.box] as [number, number, number, number] } : {}),
    ...('center' in start ? { center: [...start.center] as [number, number], zoom: start.zoom } : {}),
    fitBoundsOptions: { padding: FIT_PADDING },
    minZoom: MIN_ZOOM,
    maxZoom: options.maxZoom,
    maxPitch: 0,
    dragRotate: false,
    touchPitch: false,
    pitchWithRotate: false,
    renderWorldCopies: false,
    attributionControl: false,
    cooperativeGestures: options.cooperative,
    fadeDuration: 160,
    // two thirds of a wall of 6656 px; what the graphics chip cannot MapLibre takes back by itself
    maxCanvasSize: [8192, 8192],
    // Styles are built here and held against the specification by a test; visitors need not check them again.
    validateStyle: false,
    locale: {
      'Map.Title': `${options.label}${text.stop}${options.keys}`,
      'NavigationControl.ZoomIn': text.zoomIn,
      'NavigationControl.ZoomOut': text.zoomOut,
      'CooperativeGesturesHandler.WindowsHelpText': text.ctrlScroll,
      'CooperativeGesturesHandler.MacHelpText': text.commandScroll,
      'CooperativeGesturesHandler.MobileHelpText': text.twoFingers,
    },
  });
  map.keyboard.disableRotation();
  map.touchZoomRotate.disableRotation();
  if (options.controls) map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
  // at least twice as fine as letters need: a picture for paper is drawn by this map too
  drawImagesOnDemand(map, Math.max(2, window.devicePixelRatio));
  return map;
}
