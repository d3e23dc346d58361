import { createEffect, createSignal, type JSX, on, onCleanup, Show } from 'solid-js';
import { ToastRegion } from '#ui/ToastRegion.tsx';
import { useStaff } from '../context.ts';
import { HelpSheet } from '../keys/HelpSheet.tsx';
import { createShortcuts, hasModal, isTyping, listenToKeys } from '../keys/shortcuts.ts';
import { onPage } from '../paths.ts';
import { createInboxCount } from './create-inbox-count.ts';
import { goShortcuts } from './go-shortcuts.ts';
import { NavBar } from './NavBar.tsx';
import { NavRail } from './NavRail.tsx';
import { notices } from './notices.ts';
import { canUndo, forgetUndo, undoLast } from './undo-last.ts';
import './frame.css';

/** What surrounds every page for whoever is signed in: the navigation, the keys, the notices. */
export function ConsoleFrame(props: { children: JSX.Element }) {
  const { go, screen, session, term, text, view } = useStaff();
  const [help, setHelp] = createSignal(false);
  const waiting = createInboxCount();
  listenToKeys();
  createShortcuts(() => [
    { keys: '?', words: text.frame.keys.help, group: 'general', run: () => setHelp(true) },
    ...(canUndo() && !isTyping(document.activeElement) && !hasModal(document)
      ? [{ keys: 'Mod+Z', words: text.drafts.undo, run: undoLast } as const]
      : []),
    ...goShortcuts(session.me(), text, term, (page) => go(onPage(view(), page))),
  ]);
  // at the start as well: an answer may have come after its account had gone
  createEffect(on(() => session.me()?.account?.id, forgetUndo));
  // whoever signs out takes the frame away before an effect could run
  onCleanup(forgetUndo);
  return (
    <div class="console">
      <Show when={screen() !== 'phone'}>
        <NavRail waiting={waiting()} onHelp={() => setHelp(true)} />
      </Show>
      <div class="console__page">{props.children}</div>
      <Show when={screen() === 'phone'}>
        <NavBar waiting={waiting()} />
      </Show>
      <HelpSheet open={help()} onClose={() => setHelp(false)} />
      <ToastRegion toasts={notices.toasts()} onDismiss={notices.dismiss} />
    </div>
  );
}
