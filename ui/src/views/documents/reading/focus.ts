/** What scrolls takes the focus from the reader around it, so that the arrows scroll from the first moment on. */
export function takeFocus(node: HTMLElement): void {
  if (document.activeElement?.matches(".reading") === true) node.focus({ preventScroll: true });
}
