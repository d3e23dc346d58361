import { createMemo, For, type JSX, Show } from 'solid-js';
import { figureText } from '#core/figure-text.ts';
import type { Figure } from '#core/schemas/figure.ts';
import type { Share } from '#core/schemas/region.ts';
import { metric } from '#core/terms/metric.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { useLeader } from '../context.ts';
import { figureTime } from '../model/figure-words.ts';
import type { PlaceCount, PlaceData } from '../model/place-data.ts';
import { printView, type View } from '../paths.ts';
import { countRows, type NoDifference, nested, type PublishedRow, publishedRows, shareRows, signed } from './rows.ts';
import './compare-table.css';

export type CompareTableProps = {
  of: readonly [PlaceData, PlaceData];
  /** The view as each place has it; its lists and quotations are opened from there. */
  views: readonly [View, View];
};

/** The figures of two places side by side, each leading to its list or quotation, and what can be subtracted subtracted. */
export function CompareTable(props: CompareTableProps) {
  const leader = useLeader();
  const { language, term, text, view } = leader;
  const words = text.compare;
  const name = (side: 0 | 1) => props.of[side].name ?? text.home;
  const counts = createMemo(() => countRows(...props.of, view().samples));
  const shares = createMemo(() => shareRows(...props.of));
  const published = createMemo(() => publishedRows(...props.of));
  const inner = () => {
    const found = nested(...props.of);
    if (found === null) return null;
    return found === 'FIRST' ? words.nested(name(0), name(1)) : words.nested(name(1), name(0));
  };

  const known = ({ registered }: PlaceCount) =>
    registered > 0 ? registered : <span class="compare-table__none">{text.unknown}</span>;
  const count = (side: 0 | 1, of: PlaceCount) => (
    <>
      <Show
        when={of.lists.length > 0 && of.registered + (view().samples ? of.illustrative : 0) > 0}
        fallback={known(of)}
      >
        <a
          href={printView({ ...props.views[side], count: of.metric, selected: null })}
          aria-label={`${of.registered > 0 ? of.registered : text.unknown} ${words.openList(term(metric[of.metric]), name(side))}`}
        >
          {known(of)}
        </a>
      </Show>
      <Show when={view().samples && of.illustrative > 0}>
        <span class="compare-table__note">{words.samples(of.illustrative)}</span>
      </Show>
    </>
  );
  const share = ({ registered: { numerator, denominator, percent } }: Share) =>
    percent === null ? (
      <span class="compare-table__none">{text.overview.noShare}</span>
    ) : (
      <>
        {percent}%<span class="compare-table__note">{text.overview.shareOf(numerator, denominator)}</span>
      </>
    );
  const figure = (side: 0 | 1, of: Figure | null) => (
    <Show when={of} fallback={<span class="compare-table__none">{words.unpublished}</span>}>
      {(it) => (
        <>
          <a href={printView({ ...props.views[side], tab: 'figures', selected: it().id, count: null })}>
            {figureText(it(), language)}
          </a>
          <span class="compare-table__note">{figureTime(leader, it(), 'DAY')}</span>
        </>
      )}
    </Show>
  );
  const why = (reason: NoDifference) => <span class="compare-table__why">{words.why[reason]}</span>;
  const publishedDiff = ({ difference }: PublishedRow) =>
    'value' in difference ? difference.value : why(difference.why);

  return (
    <div class="compare-tables">
      <Show when={inner()}>{(said) => <p class="note">{said()}</p>}</Show>
      <Show when={counts().length > 0} fallback={<EmptyState title={words.nothing} />}>
        <Section title={words.counts} names={[name(0), name(1)]}>
          <For each={counts()}>
            {(row) => (
              <Row
                head={term(metric[row.metric])}
                cells={[
                  count(0, row.of[0]),
                  count(1, row.of[1]),
                  row.difference === null ? why('NONE') : signed(row.difference),
                ]}
              />
            )}
          </For>
        </Section>
      </Show>
      <Show when={shares().length > 0}>
        <Section title={words.shares} names={[name(0), name(1)]}>
          <For each={shares()}>
            {(row) => (
              <Row
                head={text.overview.shareNames[row.code]}
                cells={[
                  share(row.of[0]),
                  share(row.of[1]),
                  row.difference === null ? why('NONE') : words.points(row.difference),
                ]}
              />
            )}
          </For>
        </Section>
      </Show>
      <Show when={published().length > 0}>
        <Section title={words.published} names={[name(0), name(1)]} note={words.publishedNote}>
          <For each={published()}>
            {(row) => (
              <Row
                head={term(metric[row.metric])}
                cells={[figure(0, row.of[0]), figure(1, row.of[1]), publishedDiff(row)]}
              />
            )}
          </For>
        </Section>
      </Show>
    </div>
  );
}

function Section(props: { title: string; names: readonly [string, string]; note?: string; children: JSX.Element }) {
  const { text } = useLeader();
  const words = text.compare;
  return (
    <section>
      <table class="compare-table">
        <caption>{props.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.metric}</th>
            <For each={props.names}>{(name) => <th scope="col">{name}</th>}</For>
            <th scope="col" title={words.differenceLong}>
              {words.difference}
            </th>
          </tr>
        </thead>
        <tbody>{props.children}</tbody>
      </table>
      <Show when={props.note}>{(note) => <p class="note">{note()}</p>}</Show>
    </section>
  );
}

function Row(props: { head: string; cells: readonly JSX.Element[] }) {
  return (
    <tr>
      <th scope="row">{props.head}</th>
      <For each={props.cells}>{(cell) => <td>{cell}</td>}</For>
    </tr>
  );
}
