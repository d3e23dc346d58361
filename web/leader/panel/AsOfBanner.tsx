import { Show } from 'solid-js';
import { Icon } from '#ui/Icon.tsx';
import { useLeader } from '../context.ts';
import { printView } from '../paths.ts';
import './as-of.css';

/** Over the whole page while it shows a past day, so that nobody takes its figures for those of now. */
export function AsOfBanner() {
  const { text, view } = useLeader();
  return (
    <Show when={view().date}>
      {(day) => (
        <p class="as-of-banner" role="status">
          <Icon name="history" />
          <strong class="tabular">{text.dates.banner(day())}</strong>
          <span class="as-of-banner__note">{text.dates.bannerNote}</span>
          <a href={printView({ ...view(), date: null })}>{text.dates.back}</a>
        </p>
      )}
    </Show>
  );
}
