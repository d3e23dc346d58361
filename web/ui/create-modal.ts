import { createEffect, onCleanup } from 'solid-js';

export type Modal = {
  ref: (dialog: HTMLDialogElement) => void;
  /** For the dialog's `close` event: tells the owner, gives the focus back. */
  onDialogClose: () => void;
};

/**
 * Whether a click on the dialog's element is a press on its backdrop. The second half of the double click that opened it is
 * none: whoever clicks twice out of habit would see nothing happen.
 */
export function isBackdropPress(event: MouseEvent): boolean {
  return event.target === event.currentTarget && event.detail < 2;
}

/**
 * Keeps a native `<dialog>` in step with `open()` and returns the focus to where it was before, also where the owner takes
 * the open dialog out of the page. An owner that does not close it when it is told to has it shown again.
 */
export function createModal(open: () => boolean, onClose: () => void, modal: () => boolean = () => true): Modal {
  let dialog: HTMLDialogElement | undefined;
  let opener: Element | null = null;
  let isGone = false;
  const show = (element: HTMLDialogElement) => (modal() ? element.showModal() : element.show());
  const giveBack = () => {
    if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    opener = null;
  };
  createEffect(() => {
    if (!dialog || open() === dialog.open) return;
    if (!open()) {
      dialog.close();
      return;
    }
    opener = document.activeElement;
    show(dialog);
  });
  onCleanup(() => {
    isGone = true;
    if (!dialog?.open) return;
    const holdsFocus = modal() || dialog.contains(document.activeElement);
    // the page behind takes no focus while it is open
    dialog.close();
    if (holdsFocus) giveBack();
  });
  const onDialogClose = () => {
    if (isGone || !dialog || dialog.open) return;
    if (open()) onClose();
    // an owner may answer by taking it away as it is
    if (open() && !isGone) show(dialog);
    else giveBack();
  };
  return {
    ref: (element) => {
      dialog = element;
    },
    onDialogClose,
  };
}
