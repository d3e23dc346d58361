import { type IconName, iconPaths } from './icon-paths.ts';
import './Icon.css';

/** Decorative: the word beside it, or the label of its button, carries the meaning. */
export function Icon(props: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d={iconPaths[props.name]} />
    </svg>
  );
}
