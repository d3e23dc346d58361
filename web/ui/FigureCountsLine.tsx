import { type FigureCounts, figureCountsText } from './figure-text.ts';
import { useUiText } from './ui-text.ts';
import './FigureCountsLine.css';

/** The line “资料公布 119（2024）｜系统登记 0｜示例 119”. */
export function FigureCountsLine(props: { counts: FigureCounts }) {
  const text = useUiText();
  return <p class="figure-counts">{figureCountsText(props.counts, text.figure)}</p>;
}
