import type { Map as MapLibreMap } from 'maplibre-gl';
import type { PointerInput } from './modes/mode.ts';

export type DragHost = {
  /** True takes what follows from the map. */
  press(input: PointerInput): boolean;
  drag(input: PointerInput): void;
  release(): void;
};

/**
 * Drags that do not move the map: one finger or the left button on something that can be taken. They are heard before
 * MapLibre's own listeners, so that it neither pans nor asks for two fingers, and a page does not scroll under the finger.
 */
export function listenForDrags(map: MapLibreMap, host: DragHost): void {
  const container = map.getCanvasContainer();
  const pixel = ({ clientX, clientY }: { clientX: number; clientY: number }) => {
    const { left, top } = container.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  const take = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };

  container.addEventListener(
    'mousedown',
    (event) => {
      if (event.button !== 0 || !host.press({ point: pixel(event), touch: false })) return;
      take(event);
      map.getCanvas().focus();
      const drag = (moved: MouseEvent) => host.drag({ point: pixel(moved), touch: false });
      const release = () => {
        window.removeEventListener('mousemove', drag);
        host.release();
        // the click that ends a drag is none
        window.addEventListener('click', take, { capture: true, once: true });
        requestAnimationFrame(() => window.removeEventListener('click', take, { capture: true }));
      };
      window.addEventListener('mousemove', drag);
      window.addEventListener('mouseup', release, { once: true });
    },
    { capture: true },
  );

  let finger: number | null = null;
  const own = (event: TouchEvent) => [...event.changedTouches].find(({ identifier }) => identifier === finger);
  const onTouch = (type: 'touchstart' | 'touchmove' | 'touchend' | 'touchcancel', does: (event: TouchEvent) => void) =>
    container.addEventListener(type, does, { capture: true, passive: false });
  onTouch('touchstart', (event) => {
    const [touch] = event.changedTouches;
    if (finger !== null) return take(event);
    if (!touch || event.touches.length > 1 || !host.press({ point: pixel(touch), touch: true })) return;
    finger = touch.identifier;
    take(event);
  });
  onTouch('touchmove', (event) => {
    if (finger === null) return;
    take(event);
    const touch = own(event);
    if (touch) host.drag({ point: pixel(touch), touch: true });
  });
  const letGo = (event: TouchEvent) => {
    if (finger === null) return;
    take(event);
    if (!own(event)) return;
    finger = null;
    host.release();
  };
  onTouch('touchend', letGo);
  onTouch('touchcancel', letGo);
}
