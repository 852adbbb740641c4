/**
 * Marks what a dialog gives the focus to when it opens. React's own `autoFocus` comes too early: the element is drawn
 * before the dialog is shown.
 */
export function autofocus(element: HTMLElement | null): void {
  element?.setAttribute('autofocus', '');
}
