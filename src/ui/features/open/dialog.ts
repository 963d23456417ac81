import { html, render } from 'lit';
import { dictionary } from '../../../common/dictionary.js';
import { attributeText, titleId } from '../../templates/localized.js';
import { enterHistory } from './dialog-history.js';

interface DialogOptions {
  /** The shadow root whose card the dialog belongs to. */
  root: ShadowRoot;
  /** The id of the initiative. */
  id: string;
  title: string;
  details: Element;
  closeLabel: string;
  /** The permalink group; `undefined` if the URL does not name the open details. */
  group: string | undefined;
  /** True if the URL or the history already names the details. */
  isRestored: boolean;
}

/** The open dialog. A page has at most one, even with several elements. */
let current: HTMLDialogElement | undefined;

export const isDialogOpen = (): boolean => !!current?.isConnected;

/** The id of the initiative in the open dialog. */
export const openDialogId = (): string | undefined => (isDialogOpen() ? current?.dataset.id : undefined);

/** Calls `callback` once the open dialog is closed. */
export const onceDialogClosed = (callback: () => void): void =>
  current?.addEventListener('close', callback, dictionary({ once: true }));

/**
 * Opens a modal dialog. Esc, its button, a click on the backdrop and the browser's Back button close it. Then the focus
 * returns to the title of the card.
 */
export function openDialog({ root, id, title, details, closeLabel, group, isRestored }: DialogOptions): void {
  const dialog = document.createElement('dialog');
  current = dialog;
  dialog.dataset.id = id;
  dialog.className = 'details-dialog';
  dialog.setAttribute('aria-label', attributeText(title));
  const close = () => dialog.close();
  render(
    html`<button class="close" type="button" @click=${close}>${closeLabel}</button>
      <div>${details}</div>`,
    dialog,
  );
  root.append(dialog);
  const leaveHistory = enterHistory({ id, group, addEntry: !isRestored, onBack: close });
  dialog.addEventListener('click', (event) => event.target === dialog && close());
  dialog.addEventListener('close', () => {
    dialog.remove();
    leaveHistory();
    root.getElementById(titleId(id))?.querySelector<HTMLElement>('[part=link]')?.focus();
  });
  dialog.showModal();
}
