import { For, Show } from 'solid-js';
import { Dialog } from '#ui/Dialog.tsx';
import { Switch } from '#ui/Switch.tsx';
import { useStaff } from '../context.ts';
import { type Shortcut, shortcuts, singleKeys, useSingleKeys } from './shortcuts.ts';
import './keys.css';

const GROUPS = ['page', 'general', 'go'] as const;

/** All shortcuts that work where one is now. */
export function HelpSheet(props: { open: boolean; onClose: () => void }) {
  const { text } = useStaff();
  const words = text.frame.keys;
  const inGroup = (group: (typeof GROUPS)[number]) =>
    latest(shortcuts()).filter((shortcut) => (shortcut.group ?? 'page') === group);
  return (
    <Dialog open={props.open} onClose={props.onClose} title={words.title} size="wide">
      <div class="help-sheet">
        <For each={GROUPS}>
          {(group) => (
            <Show when={inGroup(group).length > 0}>
              <section class="help-sheet__group">
                <h3>{words[group]}</h3>
                <dl class="help-sheet__keys">
                  <For each={inGroup(group)}>
                    {(shortcut) => (
                      <div class="help-sheet__row">
                        <dt>
                          <For each={shortcut.keys.split(' ')}>
                            {(stroke, at) => (
                              <>
                                <Show when={at() > 0}>
                                  <span class="note">{words.after}</span>
                                </Show>
                                <kbd>{shown(stroke)}</kbd>
                              </>
                            )}
                          </For>
                        </dt>
                        <dd>{shortcut.words}</dd>
                      </div>
                    )}
                  </For>
                </dl>
              </section>
            </Show>
          )}
        </For>
      </div>
      <Switch label={words.single} checked={singleKeys()} onChange={useSingleKeys} />
      <p class="note">{words.singleNote}</p>
    </Dialog>
  );
}

/** One line for keys that several parts of the page have: what they do is what the innermost does. */
function latest(all: readonly Shortcut[]): Shortcut[] {
  return [...new Map(all.map((shortcut) => [shortcut.keys, shortcut])).values()];
}

const NAMES: Readonly<Record<string, string>> = { Escape: 'Esc', ' ': 'Space', ArrowUp: '↑', ArrowDown: '↓' };

function shown(stroke: string): string {
  return stroke.startsWith('Mod+') ? stroke.replace('Mod', 'Ctrl') : (NAMES[stroke] ?? stroke);
}
