import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { keys, Problem, type Customer, type Profile } from '@/shared/api'
import { ProfileForm } from '@/shared/domain'
import { ChangedMeanwhile, useReport, useSeen } from '@/shared/ui'
import { edit } from './queries'

export function EditCustomer({ customer, onDone }: { customer: Customer; onDone: () => void }) {
  const { t } = useTranslation('customers')
  const { t: shared } = useTranslation()
  const report = useReport()
  const queryClient = useQueryClient()
  const { seen, changedMeanwhile, reload } = useSeen(customer)

  const submit = async (profile: Profile) => {
    try {
      const changed = await edit({ seen, profile })
      queryClient.setQueryData(keys.one('customer', customer.id), changed)
      report.success(t('edit.done'))
      onDone()
    } catch (problem) {
      // What is there now arrives, and is offered over the form.
      if (problem instanceof Problem && problem.status === 412) {
        await queryClient.invalidateQueries({ queryKey: keys.one('customer', customer.id) })
      }
      throw problem
    }
  }
  return (
    <>
      {changedMeanwhile && <ChangedMeanwhile onReload={reload} />}
      <ProfileForm key={seen.version} known={seen} submitLabel={shared('action.save')} onSubmit={submit} />
    </>
  )
}
