import { For, Show } from 'solid-js';
import { Disclosure } from '#ui/Disclosure.tsx';
import { Icon } from '#ui/Icon.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { useStaff } from '../context.ts';

/** Pages of the maps themselves on which a click shows the coordinate. 天地图 has its map only. */
const PICKERS = {
  amap: 'https://lbs.amap.com/tools/picker',
  baidu: 'https://api.map.baidu.com/lbsapi/getpoint/index.html',
  tencent: 'https://lbs.qq.com/getPoint/',
  tianditu: 'https://map.tianditu.gov.cn/',
} as const;

/** How to come by a coordinate: the way out when a link carries none. */
export function PickerSteps(props: { open: boolean; onToggle: (open: boolean) => void; shortLink: boolean }) {
  const { text } = useStaff();
  const words = text.point.picker;
  return (
    <Disclosure summary={words.title} open={props.open} onToggle={props.onToggle}>
      <div class="picker-steps">
        <Show when={props.shortLink}>
          <p>{words.shortLink}</p>
        </Show>
        <ol class="picker-steps__steps">
          <For each={words.steps}>{(step) => <li>{step}</li>}</For>
        </ol>
        <ul class="picker-steps__links" role="list">
          {/* Object.entries widens the names to string; they are the pickers by the type */}
          <For each={Object.entries(PICKERS) as [keyof typeof PICKERS, string][]}>
            {([name, href]) => (
              <li>
                <a class="picker-steps__link" href={href} target="_blank" rel="noopener noreferrer">
                  {words.links[name]}
                  <Icon name="external" />
                  <VisuallyHidden>{words.newTab}</VisuallyHidden>
                </a>
              </li>
            )}
          </For>
        </ul>
      </div>
    </Disclosure>
  );
}
