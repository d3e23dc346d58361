import { metric } from '#core/terms/metric.ts';
import { DataTable } from '#ui/DataTable.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { useLeader } from '../context.ts';
import { publishedOf } from '../model/cards.ts';
import { datedFigure } from '../model/figure-words.ts';
import { ownFigures, type PlaceCount, type PlaceData } from '../model/place-data.ts';
import { printView } from '../paths.ts';

/** Every live count of the place, each leading to its list, beside what documents printed on the same thing. */
export function CountTable(props: { data: PlaceData }) {
  const leader = useLeader();
  const { term, text, view } = leader;
  const own = () => ownFigures(props.data);
  const registered = (count: PlaceCount) =>
    count.registered > 0 && count.lists.length > 0 ? (
      <a href={printView({ ...view(), count: count.metric, selected: null })}>{count.registered}</a>
    ) : (
      <span class="note">{text.unknown}</span>
    );
  const published = (count: PlaceCount) => {
    const figure = publishedOf(own(), count.metric);
    return figure === null ? text.compare.unpublished : datedFigure(leader, figure);
  };
  return (
    <Disclosure summary={text.overview.allCounts}>
      <DataTable
        caption={text.overview.allCounts}
        captionHidden
        columns={[
          { id: 'metric', header: text.overview.metric, rowHeader: true, cell: (count) => term(metric[count.metric]) },
          { id: 'published', header: text.overview.published, align: 'end', cell: published },
          { id: 'registered', header: text.overview.registered, align: 'end', cell: registered },
          ...(view().samples
            ? [
                {
                  id: 'samples',
                  header: text.overview.samples,
                  align: 'end' as const,
                  cell: (count: PlaceCount) => (count.illustrative > 0 ? count.illustrative : text.layers.none),
                },
              ]
            : []),
        ]}
        rows={props.data.counts}
        rowKey={(count) => count.metric}
      />
    </Disclosure>
  );
}
