import { createSignal, lazy, Show, Suspense } from 'solid-js';
import { figureText } from '#core/figure-text.ts';
import { reliability } from '#core/terms/figure.ts';
import { metric } from '#core/terms/metric.ts';
import { Badge } from '#ui/Badge.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { FigureCard } from '#ui/FigureCard.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { useLeader } from '../context.ts';
import { type Card, leadOf } from '../model/cards.ts';
import { printView } from '../paths.ts';

const CardFacts = lazy(() => import('../charts/CardFacts.tsx').then((file) => ({ default: file.CardFacts })));

/** A figure of the place. The large number is the document's where there is one, else what is registered. */
export function PlaceCard(props: { card: Card }) {
  const { language, term, text, view } = useLeader();
  const [open, setOpen] = createSignal(false);
  const published = () => props.card.published;
  const count = () => props.card.count;
  const samples = () => (view().samples ? count().illustrative : 0);
  const lead = () => leadOf(props.card, language);
  const listHref = () =>
    count().lists.length > 0 && count().registered + samples() > 0
      ? printView({ ...view(), count: count().metric, selected: null })
      : undefined;

  const insideHref = () => {
    const { inside } = props.card;
    return printView({ ...view(), tab: 'figures', selected: inside.length === 1 ? (inside[0]?.id ?? null) : null });
  };

  return (
    <FigureCard
      label={term(metric[count().metric])}
      value={lead()?.number}
      unit={lead()?.unit}
      badges={
        <Show when={published() && published()?.reliability !== 'RELIABLE'}>
          <Badge kind="attention">{term(reliability[published()?.reliability ?? 'DISPUTED'])}</Badge>
        </Show>
      }
      counts={{
        published: textOf(),
        publishedIn: published()?.asOf.slice(0, 4),
        registered: count().registered,
        illustrative: samples() || undefined,
      }}
      details={
        <>
          <div class="card-links">
            <Show when={published()}>
              {(figure) => (
                <a href={printView({ ...view(), tab: 'figures', selected: figure().id })}>{text.overview.quote}</a>
              )}
            </Show>
            <Show when={published() === null && props.card.inside.length > 0}>
              <a href={insideHref()}>{text.overview.inside(props.card.inside.length)}</a>
            </Show>
            <Show
              when={listHref()}
              fallback={
                <Show when={published()}>
                  <span class="note">{text.overview.noList}</span>
                </Show>
              }
            >
              {(href) => (
                <a href={href()}>
                  {count().registered > 0
                    ? text.overview.seeList(count().registered)
                    : text.overview.seeSamples(samples())}
                </a>
              )}
            </Show>
          </div>
          <Disclosure summary={text.cards.behind} open={open()} onToggle={setOpen}>
            <Show when={open()}>
              <Suspense fallback={<Skeleton lines={4} />}>
                <CardFacts card={props.card} />
              </Suspense>
            </Show>
          </Disclosure>
        </>
      }
    />
  );

  /** As printed, without the unit that stands beside the large number. */
  function textOf(): string | undefined {
    const figure = published();
    if (figure === null) return undefined;
    const printed = figureText(figure, language);
    const unit = figure.unit ?? '';
    return unit !== '%' && printed.endsWith(unit) ? printed.slice(0, printed.length - unit.length) : printed;
  }
}
