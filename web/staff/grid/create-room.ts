import { type Accessor, createEffect, createSignal, onCleanup } from 'solid-js';
import { WIDTHS_AT } from './column-width.ts';

/** Room for the columns of a grid beside its boxes, px at the type size that widths are told for; 0 while not known. */
export function createRoom(box: Accessor<HTMLElement | null>): Accessor<number> {
  const [room, setRoom] = createSignal(0);
  createEffect(() => {
    const element = box();
    if (element === null) return;
    const measure = () => {
      const check = element.querySelector<HTMLElement>('.grid__check')?.offsetWidth ?? 0;
      const type = Number.parseFloat(getComputedStyle(element).fontSize) || WIDTHS_AT;
      setRoom(((element.clientWidth - check) * WIDTHS_AT) / type);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    onCleanup(() => observer.disconnect());
  });
  return room;
}
