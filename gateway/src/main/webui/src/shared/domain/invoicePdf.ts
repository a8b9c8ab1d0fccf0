import { Problem } from '../api'
import { problemOf } from '../api/problem'
import { transport } from '../api/transport'

/** Saves an invoice as a PDF, under its number. */
export async function downloadInvoice(orderId: string, number: string): Promise<void> {
  const address = new URL(`/api/invoices/${orderId}`, location.origin)
  const response = await transport(new Request(address, { headers: { Accept: 'application/pdf' } }))
  if (!response.ok) throw problemOf(response.status, await response.json().catch(() => undefined), 'billing')
  if (!response.headers.get('Content-Type')?.startsWith('application/pdf'))
    throw new Problem(response.status, 'failure', 'billing')
  const file = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = file
  link.download = `${number}.pdf`
  link.click()
  setTimeout(() => URL.revokeObjectURL(file), 10_000)
}
