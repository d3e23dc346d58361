import { createUniqueId, type JSX, Show } from 'solid-js';
import { createModal, isBackdropPress } from './create-modal.ts';
import { IconButton } from './IconButton.tsx';
import { useUiText } from './ui-text.ts';
import './Dialog.css';
import './Drawer.css';

export type DrawerProps = {
  open: boolean;
  onClose: () => void;
  title: string;
  /** false: the page behind stays usable (details beside a map). true unless told. */
  modal?: boolean;
  wide?: boolean;
  actions?: JSX.Element;
  children: JSX.Element;
};

/** A panel at the right edge; on phones a sheet from the bottom. */
export function Drawer(props: DrawerProps) {
  const text = useUiText();
  const id = createUniqueId();
  const isModal = () => props.modal ?? true;
  const drawer = createModal(
    () => props.open,
    () => props.onClose(),
    isModal,
  );
  return (
    <dialog
      ref={drawer.ref}
      class="drawer"
      data-modal={isModal() ? '' : undefined}
      data-wide={props.wide ? '' : undefined}
      aria-labelledby={id}
      onClose={drawer.onDialogClose}
      onKeyDown={(event) => {
        // a non-modal dialog has no Escape of its own
        if (event.key === 'Escape' && !isModal()) props.onClose();
      }}
      onClick={(event) => {
        if (isBackdropPress(event) && isModal()) props.onClose();
      }}
    >
      <Show when={props.open}>
        <div class="dialog__head">
          <h2 class="dialog__title" id={id}>
            {props.title}
          </h2>
          <IconButton icon="close" label={text.dialog.close} onClick={() => props.onClose()} />
        </div>
        <div class="dialog__body">{props.children}</div>
        <Show when={props.actions}>
          <div class="dialog__foot">{props.actions}</div>
        </Show>
      </Show>
    </dialog>
  );
}
