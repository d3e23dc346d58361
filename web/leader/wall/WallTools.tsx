import { Show } from 'solid-js';
import { Button } from '#ui/Button.tsx';
import { toggleFullScreen } from './create-presence.ts';
import type { Wall } from './create-wall.ts';
import { useWallText } from './wall-text.ts';

/** What whoever stands at the screen can do; on a wall it comes with the first movement and goes again. */
export function WallTools(props: { wall: Wall }) {
  const text = useWallText();
  const { address } = props.wall;
  const isPaused = () => props.wall.pausedUntil() !== null;
  const isShown = () => props.wall.present() || address.touch;
  return (
    <div class="wall__tools" classList={{ 'wall__tools--off': !isShown() }}>
      <Button aria-pressed={props.wall.frozen()} onClick={() => props.wall.setFrozen(!props.wall.frozen())}>
        {props.wall.frozen() ? text.thaw : text.freeze}
      </Button>
      <Show when={props.wall.several()}>
        <Button aria-pressed={isPaused()} onClick={() => props.wall.setPaused(!isPaused())}>
          {isPaused() ? text.resume : text.pause}
        </Button>
      </Show>
      <Show when={address.touch}>
        <Button onClick={() => props.wall.begin()}>{text.start}</Button>
      </Show>
      <Button onClick={() => void toggleFullScreen()}>{text.fullScreen}</Button>
    </div>
  );
}
