import { Show } from 'solid-js';
import { Badge } from '#ui/Badge.tsx';
import { Button } from '#ui/Button.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { useStaff } from '../context.ts';
import { problemWords } from '../parts/problem-words.ts';
import { DraftRow } from './DraftRow.tsx';
import type { DraftContent } from './draft-content.ts';
import { changedCount, draftName } from './draft-name.ts';
import type { Found } from './draft-store.ts';
import { refusalOf } from './refusal.ts';
import { whenWords } from './save-words.ts';

/** A draft of this PC: what it is about, when it was kept, what became of sending it, and the two things to do with it. */
export function DraftItem(props: { found: Found<DraftContent>; onRemove: () => void }) {
  const { term, text } = useStaff();
  const words = text.drafts.list;
  const content = () => props.found.content;
  const name = () => draftName(props.found, text.drafts);
  const facts = () => {
    const it = content();
    if (it === null) return [words.lockedDetail];
    const kept = words.kept(whenWords(props.found.at, Date.now()));
    return [it.about.kind, words.changed(changedCount(it)), kept];
  };
  const refused = () => {
    const cause = refusalOf(content()?.send ?? null);
    return cause === null ? undefined : problemWords(cause, term);
  };
  const way = () => (content()?.send?.later ? words.waiting : words.unanswered);
  return (
    <DraftRow
      name={name()}
      facts={facts()}
      state={
        <Show
          when={refused()}
          fallback={
            <Show when={content()?.send}>
              <Badge kind="reviewDue">{way()}</Badge>
            </Show>
          }
        >
          {(reason) => <Badge kind="attention">{words.refused(reason())}</Badge>}
        </Show>
      }
    >
      <Show when={content()}>
        {(it) => (
          <LinkButton href={it().about.href} variant="primary">
            <span aria-hidden="true">{words.go}</span>
            <VisuallyHidden>{words.goOn(name())}</VisuallyHidden>
          </LinkButton>
        )}
      </Show>
      <Button onClick={() => props.onRemove()}>
        <span aria-hidden="true">{words.remove}</span>
        <VisuallyHidden>{words.removeNamed(name())}</VisuallyHidden>
      </Button>
    </DraftRow>
  );
}
