import { createSignal, For, type JSX, Show } from 'solid-js';
import type { ListedPresentation, PresentationContent } from '#core/schemas/presentation.ts';
import { audience } from '#core/terms/presentation.ts';
import { Button } from '#ui/Button.tsx';
import { copyText } from '#ui/copy-text.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { viewOfClick } from '../address.ts';
import { useLeader } from '../context.ts';
import { signInHref } from '../internal/load-member.ts';
import { parseView, printView } from '../paths.ts';
import { type createShelves, shelfOf } from './create-shelves.ts';
import { presentText } from './present-text.ts';

export type RouteListProps = {
  kept: ReturnType<typeof createShelves>;
  onNew: (kind: PresentationContent['kind']) => void;
  onEdit: (one: ListedPresentation) => void;
  onRemove: (one: ListedPresentation) => void;
};

/** What is kept in the system and in this browser, and the way to new ones. */
export function RouteList(props: RouteListProps) {
  const { language, view } = useLeader();
  const words = presentText(language);
  const system = () => props.kept.inSystem.data() ?? [];
  const browser = () => props.kept.inBrowser.data() ?? [];
  const isEmpty = () => system().length === 0 && browser().length === 0;
  const error = () => props.kept.inSystem.error();
  return (
    <div class="routes">
      <p class="note">{words.lead}</p>
      <div class="routes__new">
        <Button icon="save" onClick={() => props.onNew('VIEW')}>
          {words.saveView}
        </Button>
        <Button icon="route" onClick={() => props.onNew('ROUTE')}>
          {words.newRoute}
        </Button>
      </div>
      <Show when={error()}>
        <p role="alert">{words.failed}</p>
      </Show>
      <Show when={props.kept.inSystem.data() === null}>
        <p class="note">
          {words.signedOut} <a href={signInHref(printView(view()))}>{words.signIn}</a>
        </p>
      </Show>
      <Show when={isEmpty() && !props.kept.inBrowser.loading()}>
        <p class="routes__none">{words.none}</p>
      </Show>
      <Group title={words.inSystem} items={system()} {...props} />
      <Group title={words.inBrowser} items={browser()} {...props} />
    </div>
  );
}

function Group(props: RouteListProps & { title: string; items: readonly ListedPresentation[] }): JSX.Element {
  return (
    <Show when={props.items.length > 0}>
      <section class="routes__group">
        <h3>{props.title}</h3>
        <ul role="list">
          <For each={props.items}>{(one) => <Row one={one} {...props} />}</For>
        </ul>
      </section>
    </Show>
  );
}

function Row(props: RouteListProps & { one: ListedPresentation }) {
  const { go, language, term, text, view } = useLeader();
  const words = presentText(language);
  const [said, setSaid] = createSignal('');
  const start = () => printView({ ...parseView(''), present: true, route: props.one.id, language: view().language });
  const facts = () =>
    [
      words.kinds[props.one.kind],
      props.one.kind === 'ROUTE' && words.stops(props.one.stopCount),
      props.one.plannedOn,
      props.one.region?.name,
      props.one.mine ? term(audience[props.one.audience]) : words.by.shared,
    ].filter(Boolean);
  const copied = () => {
    if (shelfOf(props.one.id) === 'browser') return words.copiedBrowser;
    return props.one.mine && props.one.audience === 'OWN' ? words.copiedOwn : words.copied;
  };
  const copy = async () => setSaid((await copyText(`${location.origin}${start()}`)) ? copied() : words.notCopied);
  return (
    <li class="routes__row">
      <a
        class="routes__title"
        href={start()}
        onClick={(event) => {
          const next = viewOfClick(event);
          if (!next) return;
          event.preventDefault();
          go(next);
        }}
      >
        {props.one.title}
      </a>
      <p class="note">{said() || facts().join(text.dot)}</p>
      <fieldset class="routes__acts" aria-label={words.more(props.one.title)}>
        <IconButton icon="edit" label={words.edit} onClick={() => props.onEdit(props.one)} />
        <IconButton icon="link" label={words.copyLink} onClick={() => void copy()} />
        <IconButton icon="close" label={words.remove} onClick={() => props.onRemove(props.one)} />
      </fieldset>
    </li>
  );
}
