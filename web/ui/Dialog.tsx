import { createUniqueId, type JSX, Show } from 'solid-js';
import { createModal, isBackdropPress } from './create-modal.ts';
import { IconButton } from './IconButton.tsx';
import { useUiText } from './ui-text.ts';
import './Dialog.css';

export type DialogProps = {
  open: boolean;
  /** Escape, the close button or a press beside the dialog. The owner then sets `open` to false. */
  onClose: () => void;
  title: string;
  size?: 'normal' | 'wide';
  /** Keep it open when the backdrop is pressed: for forms with input to lose. */
  keepOpen?: boolean;
  /** What was asked for is on its way: nobody leaves before it is answered. */
  busy?: boolean;
  /** Buttons at the foot. */
  actions?: JSX.Element;
  children: JSX.Element;
};

/** A modal dialog on the native element: it traps the focus and gives it back by itself. */
export function Dialog(props: DialogProps) {
  const text = useUiText();
  const id = createUniqueId();
  const leave = () => {
    if (!props.busy) props.onClose();
  };
  const modal = createModal(() => props.open, leave);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click is only the press on the backdrop; Escape is native
    <dialog
      ref={modal.ref}
      class="dialog"
      data-size={props.size}
      aria-labelledby={id}
      onClose={modal.onDialogClose}
      onClick={(event) => {
        if (isBackdropPress(event) && !props.keepOpen) leave();
      }}
    >
      <Show when={props.open}>
        <div class="dialog__head">
          <h2 class="dialog__title" id={id}>
            {props.title}
          </h2>
          <IconButton icon="close" label={text.dialog.close} disabled={props.busy} onClick={leave} />
        </div>
        <div class="dialog__body">{props.children}</div>
        <Show when={props.actions}>
          <div class="dialog__foot">{props.actions}</div>
        </Show>
      </Show>
    </dialog>
  );
}
