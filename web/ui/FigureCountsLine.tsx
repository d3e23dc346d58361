import { For } from 'solid-js';
import { type FigureCounts, figureCountsParts } from './figure-text.ts';
import { useUiText } from './ui-text.ts';
import './FigureCountsLine.css';

/** The line “资料公布 119（2024）｜系统登记 0｜示例 119”. */
export function FigureCountsLine(props: { counts: FigureCounts }) {
  const text = useUiText();
  return (
    <p class="figure-counts">
      <For each={figureCountsParts(props.counts, text.figure)}>
        {(part) => <span class="figure-counts__part">{part}</span>}
      </For>
    </p>
  );
}
