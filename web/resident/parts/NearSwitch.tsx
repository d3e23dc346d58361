import { Icon } from '#ui/Icon.tsx';
import { usePage } from '../page-context.ts';
import { type HomeView, paths } from '../paths.ts';

/** Turns the list by distance on and off; browser/near/near-switch.ts does it in place. */
export function NearSwitch(props: { view: HomeView }) {
  const { text } = usePage();
  return (
    <a
      class="chip chip--filter near-switch"
      href={paths.home({ ...props.view, near: !props.view.near, site: null, cursor: null })}
      aria-current={props.view.near ? 'true' : undefined}
      aria-controls="near"
    >
      <Icon name="locate" />
      {text.near.offer}
    </a>
  );
}
