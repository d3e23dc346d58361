import { createMemo, createSignal, For, Show } from 'solid-js';
import type { OrganisationTree } from '#core/schemas/organisation.ts';
import { orgStatus } from '#core/terms/organisation.ts';
import { Button } from '#ui/Button.tsx';
import { Icon } from '#ui/Icon.tsx';
import { TextField } from '#ui/TextField.tsx';
import { createSize } from '../charts/create-size.ts';
import { useLeader } from '../context.ts';
import { useData } from '../data.ts';
import { schemeForest, type TreeNode } from './scheme-forest.ts';
import { opensItself, type TreeRow, treeRows, treeStep } from './tree-rows.ts';
import './trees.css';

/** Lower trees are seen at a glance and need no search. */
const SEARCH_FROM = 12;
/** Height of a row and step of the indent, in sizes of the text: room for a name of two lines. */
const ROW = 3.2;
const INDENT = 1.5;

/**
 * A scheme's organisations as an indented tree diagram, an ARIA tree to the keyboard. What is pointed at, focused or opened
 * lights up its places on the map.
 */
export function OrgTree(props: { tree: OrganisationTree }) {
  const { go, text, view } = useLeader();
  const { map } = useData();
  const [turned, setTurned] = createSignal<ReadonlyMap<string, boolean>>(new Map());
  const [words, setWords] = createSignal('');
  const [at, setAt] = createSignal<string>();
  let box: HTMLDivElement | undefined;
  const size = createSize(() => box);

  const forest = createMemo(() => schemeForest(props.tree));
  const isOpen = (node: TreeNode) => turned().get(node.key) ?? opensItself(node);
  const rows = createMemo(() => treeRows(forest(), isOpen, words()));
  // by their nodes, so that what stays is not drawn anew: it would lose the keyboard, and hundreds take their time
  const rowOf = createMemo(() => new Map(rows().map((row) => [row.node, row])));
  const nodes = createMemo(() => rows().map(({ node }) => node));
  const all = createMemo(() => treeRows(forest(), () => true, ''));
  const turn = (node: TreeNode, open: boolean) => setTurned(new Map(turned()).set(node.key, open));
  const turnAll = (open: boolean) => setTurned(new Map(all().map(({ node }) => [node.key, open])));
  const stop = createMemo(() => rows().find(({ node }) => node.key === at())?.node.key ?? rows()[0]?.node.key);
  const openRecord = (node: TreeNode) => node.organisation && go({ ...view(), selected: node.organisation.id });

  const onKeyDown = (event: KeyboardEvent) => {
    const from = rows().findIndex(({ node }) => node.key === stop());
    const row = rows()[from];
    if (!row) return;
    const step = treeStep(event.key, rows(), from);
    if (step && 'turn' in step) turn(row.node, step.turn);
    else if (step) box?.querySelectorAll<HTMLElement>('[role=treeitem]')[step.to]?.focus();
    else if (event.key === 'Enter' || event.key === ' ') openRecord(row.node);
    else return;
    event.preventDefault();
  };

  return (
    <div class="org-tree">
      <Show when={all().length >= SEARCH_FROM}>
        <div class="org-tree__tools">
          <TextField label={text.trees.search} type="search" value={words()} onInput={setWords} />
          <Button size="small" onClick={() => turnAll(true)}>
            {text.trees.openAll}
          </Button>
          <Button size="small" onClick={() => turnAll(false)}>
            {text.trees.closeAll}
          </Button>
        </div>
      </Show>
      <div
        class="org-tree__box"
        ref={box}
        role="tree"
        aria-label={text.trees.label(props.tree.scheme.name)}
        onKeyDown={onKeyDown}
        onPointerLeave={() => map()?.hover(null)}
        onFocusOut={() => map()?.hover(null)}
      >
        <Links rows={rows()} unit={size()?.text ?? 0} />
        <For each={nodes()}>
          {(node) => (
            <Show when={rowOf().get(node)}>
              {(row) => (
                <Row
                  row={row()}
                  stop={stop() === node.key}
                  onFocus={() => setAt(node.key)}
                  onTurn={() => turn(node, !row().open)}
                  onOpen={() => openRecord(node)}
                />
              )}
            </Show>
          )}
        </For>
      </div>
      <Show when={words() !== '' && rows().length === 0}>
        <p class="note">{text.trees.noneMatching}</p>
      </Show>
    </div>
  );
}

/** The lines from every node to the one it hangs on. */
function Links(props: { rows: readonly TreeRow[]; unit: number }) {
  const x = (depth: number) => (depth * INDENT + 0.75) * props.unit;
  const y = (row: number) => (row + 0.5) * ROW * props.unit;
  const path = ({ depth, parentRow, row }: TreeRow) =>
    parentRow === null ? '' : `M${x(depth - 1)} ${y(parentRow)}V${y(row)}H${x(depth)}`;
  return (
    <svg class="org-tree__links" aria-hidden="true" width="100%" height={props.rows.length * ROW * props.unit}>
      <For each={props.rows}>{(row) => <path d={path(row)} />}</For>
    </svg>
  );
}

function Row(props: { row: TreeRow; stop: boolean; onFocus: () => void; onTurn: () => void; onOpen: () => void }) {
  const { term, text, view } = useLeader();
  const { map } = useData();
  const node = () => props.row.node;
  /** All its 阵地, and its own mark where organisations are drawn. */
  const lightUp = () => {
    const { organisation } = node();
    map()?.hover(organisation === null ? null : [...organisation.sites, organisation.id]);
  };
  const detail = () => {
    const { children, organisation, tierNo } = node();
    return [
      tierNo !== null && text.schemes.tier(tierNo),
      organisation === null && (children.some((child) => child.organisation) ? text.trees.aboveUnknown : text.unknown),
      organisation && organisation.status !== 'NORMAL' && term(orgStatus[organisation.status]),
      organisation && organisation.sites.length > 0 && text.trees.places(organisation.sites.length),
      children.length > 0 && text.schemes.below(children.length),
    ]
      .filter(Boolean)
      .join(text.dot);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree around it takes the keys, Enter among them
    <div
      class="org-tree__row"
      role="treeitem"
      aria-level={props.row.depth + 1}
      aria-posinset={props.row.position}
      aria-setsize={props.row.siblings}
      aria-expanded={props.row.open ?? undefined}
      aria-selected={node().organisation !== null && view().selected === node().organisation?.id}
      tabIndex={props.stop ? 0 : -1}
      data-unknown={node().organisation === null ? '' : undefined}
      data-sample={node().organisation?.isIllustrative ? '' : undefined}
      style={{ '--depth': props.row.depth }}
      onFocus={() => {
        props.onFocus();
        lightUp();
      }}
      onPointerEnter={lightUp}
      onClick={() => (node().organisation ? props.onOpen() : props.onTurn())}
    >
      <Show when={props.row.open !== null} fallback={<span class="org-tree__dot" aria-hidden="true" />}>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the arrow keys of the tree do the same */}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a larger hand for the mouse; the item itself is told as expandable */}
        <span
          class="org-tree__turn"
          data-open={props.row.open ? '' : undefined}
          onClick={(event) => {
            event.stopPropagation();
            props.onTurn();
          }}
        >
          <Icon name="chevron-right" />
        </span>
      </Show>
      <span class="org-tree__words">
        <span class="org-tree__name">{node().name}</span>
        <span class="org-tree__detail">
          <Show when={node().organisation?.isIllustrative}>
            <span class="sample-tag">{text.layers.sample}</span>{' '}
          </Show>
          {detail()}
        </span>
      </span>
    </div>
  );
}
