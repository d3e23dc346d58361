import { createSignal, type JSX, lazy, onCleanup, onMount, Show, Suspense } from 'solid-js';
import { copyText } from '#ui/copy-text.ts';
import { Icon } from '#ui/Icon.tsx';
import type { IconName } from '#ui/icon-paths.ts';
import { LiveRegion } from '#ui/LiveRegion.tsx';
import { useLeader } from '../context.ts';
import { useData } from '../data.ts';
import { permanentLink } from './permanent-link.ts';
import './take-menu.css';

const PrintDialog = lazy(() => import('../print/PrintDialog.tsx').then((file) => ({ default: file.PrintDialog })));
const ExportDialog = lazy(() => import('../export/ExportDialog.tsx').then((file) => ({ default: file.ExportDialog })));

const RoutesDrawer = lazy(() => import('./RoutesDrawer.tsx').then((file) => ({ default: file.RoutesDrawer })));

type Task = 'print' | 'export' | 'supervision' | 'routes';
type Part = 'print' | 'export' | 'routes';

/** 带走: all ways in which what is on the screen leaves it. What each of them needs is fetched when it is asked for. */
export function TakeMenu() {
  const { go, text, view } = useLeader();
  const { map } = useData();
  const [task, setTask] = createSignal<Task | null>(null);
  const [fetched, setFetched] = createSignal<ReadonlySet<Part>>(new Set());
  const [said, setSaid] = createSignal('');
  let menu: HTMLDetailsElement | undefined;

  const need = (part: Part) => setFetched((before) => new Set([...before, part]));
  const start = (next: Task) => {
    close();
    // the item is hidden now: a dialog gives the focus back to where it was when it opened
    menu?.querySelector('summary')?.focus();
    need(next === 'supervision' ? 'export' : next);
    setTask(next);
  };
  const close = () => {
    if (menu) menu.open = false;
  };
  const copy = async () => {
    const copied = await copyText(permanentLink(view(), map()?.view().bbox ?? null));
    setSaid(copied ? text.take.copied : text.take.notCopied);
  };

  const present = () => {
    close();
    go({ ...view(), present: true, route: null, stop: 1 });
  };

  // The browser's own print command finds a sheet only where this is at hand when it comes.
  const printKeys = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'p' || task() === 'print')
      return;
    event.preventDefault();
    start('print');
  };
  const outside = (event: PointerEvent) => {
    if (event.target instanceof Node && !menu?.contains(event.target)) close();
  };
  onMount(() => {
    window.addEventListener('keydown', printKeys);
    window.addEventListener('pointerdown', outside);
    onCleanup(() => {
      window.removeEventListener('keydown', printKeys);
      window.removeEventListener('pointerdown', outside);
    });
  });

  return (
    <>
      <details
        class="take-menu"
        ref={menu}
        onToggle={() => setSaid('')}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          close();
          menu?.querySelector('summary')?.focus();
        }}
      >
        <summary class="take-menu__summary" aria-label={text.take.title}>
          <Icon name="share" />
          <span class="take-menu__title">{text.take.title}</span>
        </summary>
        <ul class="take-menu__list" role="list">
          <Item icon="link" note={said() || text.take.copyLinkNote} onClick={() => void copy()}>
            {text.take.copyLink}
          </Item>
          <Item icon="print" onClick={() => start('print')}>
            {text.take.print}
          </Item>
          <Item icon="table" onClick={() => start('export')}>
            {text.take.exportList}
          </Item>
          <Item icon="flag" onClick={() => start('supervision')}>
            {text.take.supervision}
          </Item>
          <Item icon="route" onClick={() => start('routes')}>
            {text.take.views}
          </Item>
          <Item icon="expand" onClick={present}>
            {text.take.present}
          </Item>
        </ul>
      </details>
      <LiveRegion>{said()}</LiveRegion>
      <Suspense>
        <Show when={fetched().has('print')}>
          <PrintDialog open={task() === 'print'} supervision={false} onClose={() => setTask(null)} />
        </Show>
        <Show when={fetched().has('export')}>
          <ExportDialog
            open={task() === 'export' || task() === 'supervision'}
            supervision={task() === 'supervision'}
            onClose={() => setTask(null)}
          />
        </Show>
        <Show when={fetched().has('routes')}>
          <RoutesDrawer open={task() === 'routes'} onClose={() => setTask(null)} />
        </Show>
      </Suspense>
    </>
  );
}

function Item(props: { icon: IconName; note?: string; onClick: () => void; children: JSX.Element }) {
  return (
    <li>
      <button type="button" class="take-menu__item" onClick={() => props.onClick()}>
        <Icon name={props.icon} />
        <span>
          {props.children}
          <Show when={props.note}>{(note) => <span class="take-menu__note">{note()}</span>}</Show>
        </span>
      </button>
    </li>
  );
}
