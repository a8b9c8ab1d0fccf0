/** Focuses what the selector finds, as soon as it is there, unless the person has gone on; gives up when called. */
export function focusOnceThere(selector: string, within: ParentNode & Node = document): () => void {
  const focus = () => {
    const found = within.querySelector<HTMLElement>(selector)
    if (!found) return
    stop()
    if (!found.hasAttribute('tabindex') && /^H[1-6]$/.test(found.tagName)) found.tabIndex = -1
    found.focus({ preventScroll: found.tagName === 'H1' })
  }
  const observer = new MutationObserver(focus)
  const stop = () => {
    observer.disconnect()
    removeEventListener('pointerdown', stop)
    removeEventListener('keydown', stop)
  }
  observer.observe(within, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['aria-invalid'],
  })
  addEventListener('pointerdown', stop)
  addEventListener('keydown', stop)
  focus()
  return stop
}

/** After a form is sent, whether it is this page or a service that refuses a field. */
export function focusInvalidField(): () => void {
  let giveUp: (() => void) | undefined
  const sent = ({ target }: Event) => {
    giveUp?.()
    if (target instanceof HTMLFormElement) giveUp = focusOnceThere('[aria-invalid="true"]', target)
  }
  addEventListener('submit', sent)
  return () => {
    giveUp?.()
    removeEventListener('submit', sent)
  }
}
