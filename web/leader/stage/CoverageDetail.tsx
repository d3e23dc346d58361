import { createMemo, For, Show } from 'solid-js';
import { shareCode } from '#core/terms/statistics.ts';
import { codesOf } from '#core/terms/term.ts';
import { ChoroplethLegend } from '#ui/ChoroplethLegend.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { Select } from '#ui/Select.tsx';
import { useLeader } from '../context.ts';
import { useData } from '../data.ts';
import { type AreaShare, areaShares, THRESHOLDS } from '../model/coverage.ts';
import { printView, viewAt } from '../paths.ts';

/** Which share colours the map, in which steps, and every coloured region with its numerator and denominator. */
export function CoverageDetail() {
  const { go, term, text, view } = useLeader();
  const { coverage } = useData();
  const words = text.coverage;
  const areas = createMemo(() => areaShares(coverage.data() ?? [], view().cover, view().samples));
  const codes = codesOf(shareCode);
  const [a, b, c, d] = THRESHOLDS;
  const says = ({ percent, numerator, denominator, illustrative }: AreaShare) =>
    percent === null
      ? words.noData
      : `${illustrative ? `${text.layers.sample} ` : ''}${words.value(percent, numerator, denominator)}`;
  return (
    <div class="coverage">
      <Select
        label={words.share}
        value={view().cover}
        options={codes.map((code) => ({ value: code, label: term(shareCode[code]) }))}
        onChange={(value) => {
          const cover = codes.find((code) => code === value);
          if (cover) go({ ...view(), cover }, 'replace');
        }}
      />
      <ChoroplethLegend title={words.thresholds} labels={[`<${a}`, `${a}–${b}`, `${b}–${c}`, `${c}–${d}`, `≥${d}`]} />
      <Show when={areas().length > 0} fallback={<p class="layers__meaning">{words.none}</p>}>
        <Show when={areas().some(({ code }) => code.length > 6)}>
          <p class="layers__meaning">{words.noShapes}</p>
        </Show>
        <Disclosure summary={words.list(areas().length)}>
          <ul class="layers__parts" role="list">
            <For each={areas()}>
              {(area) => (
                <li class="layers__part" data-step={area.step}>
                  <a href={printView(viewAt(view(), { kind: 'region', code: area.code }))}>{area.name}</a>
                  <span class="layers__count">{says(area)}</span>
                </li>
              )}
            </For>
          </ul>
        </Disclosure>
      </Show>
    </div>
  );
}
