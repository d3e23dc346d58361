import { createSignal, onCleanup } from 'solid-js';
import { Button } from '#ui/Button.tsx';
import { copyText } from '#ui/copy-text.ts';
import { LiveRegion } from '#ui/LiveRegion.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { useStaff } from '../context.ts';

/** How long the button says that it is done, ms. */
const SAY = 2500;

/** Copies a value; says on itself and aloud whether it worked. `label` names what is copied. */
export function CopyButton(props: { value: string; label: string }) {
  const { text } = useStaff();
  const [result, setResult] = createSignal<'done' | 'failed'>();
  let said: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(said));
  const copy = async () => {
    const copied = await copyText(props.value);
    setResult(copied ? 'done' : 'failed');
    clearTimeout(said);
    said = setTimeout(() => setResult(undefined), SAY);
  };
  const words = () => {
    const state = result();
    return state === undefined ? text.copy.copy : text.copy[state];
  };
  return (
    <>
      <Button size="small" variant="quiet" icon={result() === 'done' ? 'check' : undefined} onClick={() => void copy()}>
        {words()}
        <VisuallyHidden>{props.label}</VisuallyHidden>
      </Button>
      <LiveRegion>{result() === undefined ? '' : words()}</LiveRegion>
    </>
  );
}
