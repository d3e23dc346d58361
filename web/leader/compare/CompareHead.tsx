import { Show } from 'solid-js';
import { Breadcrumb } from '#ui/Breadcrumb.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { useLeader } from '../context.ts';
import { useData } from '../data.ts';
import { alone } from '../model/sides.ts';
import { useCrumbs } from '../panel/crumbs.ts';
import { printView } from '../paths.ts';
import './compare-head.css';

/** Above each of two maps: which place it is of, the way up, and the way to it alone. */
export function CompareHead() {
  const { text, view } = useLeader();
  const { place } = useData();
  const crumbs = useCrumbs();
  const name = () => place.data()?.name ?? text.home;
  return (
    <div class="compare-head" data-side={view().side}>
      <Show when={place.data()} fallback={<span class="compare-head__name">{text.panel.loading}</span>}>
        {(data) => <Breadcrumb items={crumbs(data())} label={text.compare.where(name())} />}
      </Show>
      <LinkButton size="small" variant="quiet" icon="expand" href={printView(alone(view(), view().side))}>
        <span class="visually-hidden">{text.compare.only(name())}</span>
      </LinkButton>
    </div>
  );
}
