import { createSignal, onMount } from 'solid-js';

/** A cell while it is mended. Enter keeps what was typed, Esc leaves the cell as it was. */
export function CellInput(props: {
  label: string;
  text: string;
  /** What is there already and is not shown whole: it stays as it is where nothing is typed. */
  placeholder?: string;
  onDone: (typed: string | null) => void;
}) {
  const [typed, setTyped] = createSignal(props.text);
  let input: HTMLInputElement | undefined;
  let done = false;
  onMount(() => {
    input?.focus();
    input?.select();
  });
  const finish = (text: string | null) => {
    // leaving the field after Enter is not a second answer
    if (done) return;
    done = true;
    props.onDone(text === props.text ? null : text);
  };
  return (
    <span class="cell-editor">
      <input
        ref={input}
        class="cell-editor__control"
        aria-label={props.label}
        placeholder={props.placeholder}
        value={typed()}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => finish(typed())}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === 'Enter') finish(typed());
          else if (event.key === 'Escape') finish(null);
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
    </span>
  );
}
