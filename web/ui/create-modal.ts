import { createEffect } from 'solid-js';

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

/** Keeps a native `<dialog>` in step with `open()` and returns the focus to where it was before. */
export function createModal(open: () => boolean, onClose: () => void, modal: () => boolean = () => true): Modal {
  let dialog: HTMLDialogElement | undefined;
  let opener: Element | null = null;
  createEffect(() => {
    if (!dialog || open() === dialog.open) return;
    if (!open()) {
      dialog.close();
      return;
    }
    opener = document.activeElement;
    if (modal()) dialog.showModal();
    else dialog.show();
  });
  const onDialogClose = () => {
    if (open()) onClose();
    if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    opener = null;
  };
  return {
    ref: (element) => {
      dialog = element;
    },
    onDialogClose,
  };
}
