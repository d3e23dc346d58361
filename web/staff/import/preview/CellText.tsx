import { Show } from 'solid-js';
import type { CellProblem } from '#core/import/problem.ts';
import { Icon } from '#ui/Icon.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';

/** What stands in a cell, marked where something is wrong with it; the reason is read with it. */
export function CellText(props: { text: string; problems: readonly CellProblem[]; changes: boolean }) {
  const worst = () => props.problems.find(({ severity }) => severity === 'ERROR') ?? props.problems[0];
  return (
    <span
      class="import-cell"
      data-severity={worst()?.severity}
      data-changes={props.changes ? '' : undefined}
      title={props.problems.map(({ message }) => message).join('\n') || undefined}
    >
      <Show when={worst()}>
        <Icon name="warning" />
      </Show>
      <span class="import-cell__text">{props.text}</span>
      <Show when={worst()}>{(problem) => <VisuallyHidden>{problem().message}</VisuallyHidden>}</Show>
    </span>
  );
}
