import { createMemo, For, Show } from 'solid-js';
import { timetableAt } from '#core/hours/timetable.ts';
import { useLeader } from '../context.ts';
import { useData } from '../data.ts';
import { stopWords } from '../model/stop-words.ts';
import { printView } from '../paths.ts';

/** Today's stops of each 流动阵地 and its next one, in words; samples only where they are shown. */
export function StopTimes() {
  const { text, view } = useLeader();
  const { stops } = useData();
  const tables = createMemo(() => {
    const now = Date.now();
    return (stops.data()?.items ?? []).map((site) => ({
      site,
      told: timetableAt(
        site.stops.filter(({ isIllustrative }) => view().samples || !isIllustrative),
        now,
      ),
    }));
  });
  return (
    <>
      <For each={tables()}>
        {({ site, told }) => (
          <div class="layers__meaning">
            <a href={printView({ ...view(), selected: site.id })}>{site.name}</a>
            <Show when={told.length > 0} fallback={<p class="layers__stop">{text.timetable.none}</p>}>
              <ul class="layers__stops" role="list">
                <For each={told}>
                  {(it) => (
                    <li>
                      {stopWords(text, it)}
                      {it.stop.isIllustrative && !it.stop.placeText.includes(text.layers.sample)
                        ? ` ${text.layers.sample}`
                        : ''}
                    </li>
                  )}
                </For>
              </ul>
            </Show>
          </div>
        )}
      </For>
      <Show when={stops.data()?.complete === false}>
        <p class="layers__meaning">{text.timetable.cut(tables().length)}</p>
      </Show>
    </>
  );
}
