import { For } from 'solid-js';
import { type ElderStep, elderValue, preferenceHref } from '#ui/preferences.ts';
import { useUiText } from '#ui/ui-text.ts';

const steps = [1, 2, 3] as const satisfies readonly ElderStep[];

/** The three type sizes of elder mode as links; seen only while elder mode is on. */
export function ElderSizes(props: { step: ElderStep; search: string }) {
  const { elderSize } = useUiText();
  const label = { 1: elderSize.normal, 2: elderSize.larger, 3: elderSize.largest };
  return (
    <nav class="elder-sizes" aria-label={elderSize.label}>
      <span aria-hidden="true">{elderSize.label}</span>
      <For each={steps}>
        {(step) => (
          <a
            class="chip chip--filter"
            href={preferenceHref(props.search, { elder: step })}
            data-elder-step={elderValue(step)}
            aria-current={step === props.step ? 'true' : undefined}
          >
            {label[step]}
          </a>
        )}
      </For>
    </nav>
  );
}
