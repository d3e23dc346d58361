import { type FacilityIconName, facilityIconPaths } from './facility-icon-paths.ts';
import './Icon.css';

/** Decorative, like Icon; a file of its own so that pages without facilities do not carry the drawings. */
export function FacilityIcon(props: { name: FacilityIconName }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d={facilityIconPaths[props.name]} />
    </svg>
  );
}
