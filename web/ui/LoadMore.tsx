import { Match, Switch } from 'solid-js';
import { Button } from './Button.tsx';
import { LinkButton } from './LinkButton.tsx';
import { useUiText } from './ui-text.ts';
import './LoadMore.css';

export type LoadMoreProps = {
  shown: number;
  /** Left out where counting all would be dear. */
  total?: number;
  hasMore: boolean;
  loading?: boolean;
  onLoadMore?: () => void;
  /** The next page as a page of its own: used when there is no `onLoadMore`. */
  href?: string;
};

/** Says how much of a list is shown and brings the next part. */
export function LoadMore(props: LoadMoreProps) {
  const text = useUiText();
  const count = () =>
    props.total === undefined ? text.loadMore.shown(props.shown) : text.loadMore.shownOf(props.shown, props.total);
  return (
    <div class="load-more">
      <p class="load-more__count" role="status">
        {props.hasMore ? count() : `${count()} · ${text.loadMore.all}`}
      </p>
      <Switch>
        <Match when={props.hasMore && props.onLoadMore}>
          {(loadMore) => (
            <Button busy={props.loading} onClick={() => loadMore()()}>
              {props.loading ? text.loading : text.loadMore.more}
            </Button>
          )}
        </Match>
        <Match when={props.hasMore && props.href}>
          {(href) => <LinkButton href={href()}>{text.loadMore.more}</LinkButton>}
        </Match>
      </Switch>
    </div>
  );
}
