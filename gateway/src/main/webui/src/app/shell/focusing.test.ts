import { afterEach, expect, it, vi } from 'vitest'
import { focusInvalidField, focusOnceThere } from './focusing'

afterEach(() => {
  document.body.replaceChildren()
})

it('goes to the heading when it has come', async () => {
  document.body.innerHTML = '<main><button>Old</button></main>'
  const stop = focusOnceThere('main h1')
  document.querySelector('main')?.insertAdjacentHTML('afterbegin', '<h1>Orders</h1>')
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Orders'))
  stop()
})

it('leaves somebody alone who has gone on', async () => {
  document.body.innerHTML = '<main><button>Mine</button></main>'
  const button = document.querySelector('button')
  const stop = focusOnceThere('main h1')
  button?.focus()
  dispatchEvent(new Event('keydown'))
  document.querySelector('main')?.insertAdjacentHTML('afterbegin', '<h1>Orders</h1>')
  await Promise.resolve()
  expect(document.activeElement).toBe(button)
  stop()
})

it('goes to the first field that is refused, however late', async () => {
  document.body.innerHTML = '<form><input id="a"><input id="b"><input id="c"></form>'
  const stop = focusInvalidField()
  document.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
  document.querySelector('#c')?.setAttribute('aria-invalid', 'true')
  await vi.waitFor(() => expect(document.activeElement?.id).toBe('c'))
  stop()
})
