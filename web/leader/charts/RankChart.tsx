import type { Figure } from '#core/schemas/figure.ts';
import { Quote } from '#ui/Quote.tsx';
import { useLeader } from '../context.ts';
import { printView } from '../paths.ts';
import { ChartFrame } from './ChartFrame.tsx';
import { LineDrawing } from './LineDrawing.tsx';
import type { RankLine } from './rank-line.ts';

/** Ranks as one document printed them, best at the top. */
export function RankChart(props: { line: RankLine }) {
  const { language, text, view } = useLeader();
  const words = text.charts;
  const newest = () => props.line.figures.at(-1);
  const label = (figure: Figure) => (language === 'en' ? figure.labelEn : figure.label);
  const finding = () => {
    const { first, last, of } = props.line;
    return words.ranks(first, last, of?.valueText ?? null);
  };
  const subject = () => {
    const figure = newest();
    return figure === undefined
      ? ''
      : words.subject(`${figure.park?.name ?? figure.regionName}${text.dot}${label(figure)}`, words.rank);
  };
  const rows = () => props.line.figures.map((figure, index) => ({ figure, index }));
  return (
    <ChartFrame
      finding={finding()}
      subject={subject()}
      source={`${text.overview.published}${text.colon}${newest()?.document.title ?? ''}${text.dot}${words.ranksYears}`}
      columns={[
        { id: 'name', header: words.part, rowHeader: true, cell: ({ figure }: { figure: Figure }) => label(figure) },
        {
          id: 'rank',
          header: words.rank,
          align: 'end',
          cell: ({ figure }: { figure: Figure }) => (
            <a href={printView({ ...view(), tab: 'figures', selected: figure.id })}>{figure.value}</a>
          ),
        },
      ]}
      rows={rows()}
      rowKey={({ figure }) => figure.id}
    >
      <LineDrawing
        label={finding()}
        best="low"
        points={rows().map(({ figure, index }) => ({
          key: figure.id,
          tick: words.nth(index + 1),
          value: Number(figure.value),
          valueText: figure.value ?? '',
          settled: true,
        }))}
      />
      <Quote text={newest()?.quotation ?? ''} source={newest()?.document.title ?? ''} />
    </ChartFrame>
  );
}
