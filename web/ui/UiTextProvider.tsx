import type { JSX } from 'solid-js';
import { type UiText, UiTextContext } from './ui-text.ts';

/** Gives every component below it its words, e.g. `<UiTextProvider text={en}>`. */
export function UiTextProvider(props: { text: UiText; children: JSX.Element }) {
  return <UiTextContext.Provider value={props.text}>{props.children}</UiTextContext.Provider>;
}
