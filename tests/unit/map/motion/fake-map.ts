import type { Map as MapLibreMap } from 'maplibre-gl';

type Listener = (event: { originalEvent?: Event }) => void;

/** Width and height of the map, px. */
export const WIDTH = 800;
export const HEIGHT = 600;

/**
 * The part of MapLibre that moving pictures look at: a camera that moves by tasks before each drawing, and a world that is
 * `512 · 2^zoom` px wide and as high, its longitude and latitude told in shares of it.
 */
export class FakeMap {
  readonly style = {};
  readonly painter = {
    width: WIDTH,
    height: HEIGHT,
    resize: (width: number, height: number, ratio: number) => {
      this.painter.width = Math.round(width * ratio);
      this.painter.height = Math.round(height * ratio);
    },
  };
  readonly canvas = document.createElement('canvas');
  readonly container = { clientWidth: WIDTH, clientHeight: HEIGHT };
  /** Pixels in width of everything that was drawn. */
  readonly drawings: number[] = [];
  _clampedPixelRatio = 1;
  _removed = false;
  _renderTaskQueue = new Tasks();
  centre: readonly [number, number] = [0.5, 0.5];
  zoom = 10;
  moving = false;
  private readonly listeners = new Map<string, Listener[]>();
  private due = false;

  constructor() {
    document.body.append(this.canvas);
  }

  readonly on = (name: string, listener: Listener) => {
    this.listeners.set(name, [...(this.listeners.get(name) ?? []), listener]);
  };
  readonly getCanvas = () => this.canvas;
  readonly getContainer = () => this.container;
  readonly getZoom = () => this.zoom;
  readonly isMoving = () => this.moving;
  readonly project = ([x = 0, y = 0]: readonly number[]) => ({
    x: WIDTH / 2 + (x - this.centre[0]) * this.world(),
    y: HEIGHT / 2 + (y - this.centre[1]) * this.world(),
  });
  readonly unproject = ([x = 0, y = 0]: readonly number[]) => ({
    lng: this.centre[0] + (x - WIDTH / 2) / this.world(),
    lat: this.centre[1] + (y - HEIGHT / 2) / this.world(),
  });
  readonly triggerRepaint = () => {
    if (this.due) return;
    this.due = true;
    requestAnimationFrame((time) => {
      this.due = false;
      this._render(time);
    });
  };

  // replaced by who takes the frames, as a method of the prototype can be
  _render(time: number): this {
    this._renderTaskQueue.run(time);
    this.drawings.push(this.painter.width);
    return this;
  }

  fire(name: string, event: Parameters<Listener>[0] = {}): void {
    for (const listener of this.listeners.get(name) ?? []) listener(event);
  }

  /** One frame of a movement: the camera goes on by so many px of the screen and so many levels. */
  push(right: number, levels = 0, by: 'hand' | 'page' = 'hand'): void {
    this.moving = true;
    this._renderTaskQueue.add(() => {
      this.zoom += levels;
      this.centre = [this.centre[0] - right / this.world(), this.centre[1]];
      this.fire('move', by === 'hand' ? { originalEvent: new Event('mousemove') } : {});
    });
    this.triggerRepaint();
  }

  /** The hand lets go. */
  end(): void {
    this.moving = false;
    this.fire('moveend');
    this.triggerRepaint();
  }

  asMap(): MapLibreMap {
    return this as unknown as MapLibreMap; // of MapLibre only what is called
  }

  private world(): number {
    return 512 * 2 ** this.zoom;
  }
}

class Tasks {
  private tasks: ((time: number) => void)[] = [];

  add(task: (time: number) => void): void {
    this.tasks.push(task);
  }

  run(time: number): void {
    const now = this.tasks;
    this.tasks = [];
    for (const task of now) task(time);
  }
}
