import { createSignal, type JSX, Show } from 'solid-js';
import { ToastRegion } from '#ui/ToastRegion.tsx';
import { useStaff } from '../context.ts';
import { HelpSheet } from '../keys/HelpSheet.tsx';
import { createShortcuts, listenToKeys } from '../keys/shortcuts.ts';
import { onPage } from '../paths.ts';
import { createInboxCount } from './create-inbox-count.ts';
import { goShortcuts } from './go-shortcuts.ts';
import { NavBar } from './NavBar.tsx';
import { NavRail } from './NavRail.tsx';
import { notices } from './notices.ts';
import './frame.css';

/** What surrounds every page for whoever is signed in: the navigation, the keys, the notices. */
export function ConsoleFrame(props: { children: JSX.Element }) {
  const { go, screen, session, term, text, view } = useStaff();
  const [help, setHelp] = createSignal(false);
  const waiting = createInboxCount();
  listenToKeys();
  createShortcuts(() => [
    { keys: '?', words: text.frame.keys.help, group: 'general', run: () => setHelp(true) },
    ...goShortcuts(session.me(), text, term, (page) => go(onPage(view(), page))),
  ]);
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
