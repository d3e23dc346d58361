import { type Accessor, createSignal } from 'solid-js';
import { makeElderSwitch } from '#ui/elder-switch.ts';
import type { ElderStep } from '#ui/preferences.ts';

export type Elder = {
  step: Accessor<ElderStep>;
  /** The step while elder mode is on. */
  largeStep: Accessor<1 | 2 | 3 | undefined>;
  set: (step: ElderStep) => void;
  toggle: () => void;
};

/** Elder mode as something to react to: what the map writes grows with the page's letters. */
export function createElder(): Elder {
  const page = makeElderSwitch();
  const [step, setStep] = createSignal(page.current());
  const changed = () => setStep(page.current());
  return {
    step,
    largeStep: () => step() || undefined,
    set: (next) => {
      page.set(next);
      changed();
    },
    toggle: () => {
      page.toggle();
      changed();
    },
  };
}
