import { For } from 'solid-js';
import { Icon } from '#ui/Icon.tsx';
import { useStaff } from '../../context.ts';
import { type Import, type ImportStep, importSteps } from '../create-import.ts';

/** Where one is in the import; a step that was taken can be gone back to. */
export function StepList(props: { it: Import }) {
  const { text } = useStaff();
  const words = text.import.steps;
  const here = () => importSteps.indexOf(props.it.step());
  /** The furthest step that there is something to see in. */
  const reached = () => (props.it.preview() !== null ? 3 : props.it.shaped() !== null ? 2 : 0);
  const may = (step: ImportStep) => importSteps.indexOf(step) <= reached() && !props.it.busy();
  return (
    <ol class="import-steps" aria-label={words.label}>
      <For each={importSteps}>
        {(step, at) => (
          <li class="import-steps__item" data-done={at() < here() ? '' : undefined}>
            <button
              type="button"
              class="import-steps__button"
              aria-current={props.it.step() === step ? 'step' : undefined}
              disabled={!may(step)}
              onClick={() => props.it.goTo(step)}
            >
              <span class="import-steps__no" aria-hidden="true">
                {at() < here() ? <Icon name="check" /> : at() + 1}
              </span>
              <span class="import-steps__name">{words[step]}</span>
            </button>
          </li>
        )}
      </For>
    </ol>
  );
}
