import { Show } from 'solid-js';
import type { InboxItem } from '#core/schemas/staff.ts';
import { chinaMinute } from '#ui/china-time.ts';
import { Icon } from '#ui/Icon.tsx';
import { useStaff } from '../../context.ts';
import { BASE, parseView, printView } from '../../paths.ts';
import { itemWords } from './item-words.ts';

/** One thing to do, as a link to the page that deals with it. */
export function InboxItemRow(props: { section: string; item: InboxItem }) {
  const { term, text, view } = useStaff();
  const words = text.flow.inbox;
  const item = () => props.item;
  const href = () => {
    const target = parseView(new URL(`${BASE}${item().path}`, window.location.origin));
    return printView({ ...target, language: view().language });
  };
  const when = () => {
    const due = item().dueOn;
    if (due !== null) return words.due(due);
    // nobody was there yet: there is no day to tell
    if (item().what === 'UNVERIFIED') return null;
    return item().at.length > 10 ? chinaMinute(Date.parse(item().at)) : item().at;
  };
  return (
    <li>
      <a class="inbox-item" href={href()}>
        <span class="inbox-item__main">
          <strong class="inbox-item__title">{item().title}</strong>
          <span class="inbox-item__what">{itemWords(props.section, item(), term, text.flow)}</span>
          <Show when={item().said}>{(said) => <span class="inbox-item__said">{words.said(said())}</span>}</Show>
        </span>
        <span class="inbox-item__meta">
          <span>{when()}</span>
          <Show when={item().from}>{(name) => <span>{words.from(name())}</span>}</Show>
        </span>
        <Icon name="chevron-right" />
      </a>
    </li>
  );
}
