import { onlineManager, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem, Profile } from '@/shared/api'
import { cartQuery, ownProfile, useCartChanges, useSaveProfile, type Sellable } from '@/shared/domain'
import { useReport } from '@/shared/ui'

interface Wanted {
  product: Sellable
  quantity: number
}

/** Puts products into the cart; a user without a profile is asked for it first, because a cart belongs to somebody. */
export function useAddToCart() {
  const { t } = useTranslation('catalogue')
  const report = useReport()
  const queryClient = useQueryClient()
  const { data: profile } = useQuery(ownProfile)
  const saveProfile = useSaveProfile(null)
  const changes = useCartChanges()
  const [asking, setAsking] = useState<Wanted>()
  const [adding, setAdding] = useState<string>()

  const put = async (wanted: Wanted) => {
    const { product, quantity } = wanted
    if (!onlineManager.isOnline()) {
      // It waits, and the frame says so.
      changes.add(product, quantity).catch((refused: unknown) => report.problem(refused as Problem))
      return
    }
    setAdding(product.id)
    try {
      await changes.add(product, quantity)
      report.success(t('added', { name: product.name, count: quantity }))
    } catch (refused) {
      const problem = refused as Problem
      if (problem.kind === 'profile-missing' && !profile) setAsking(wanted)
      else report.problem(problem)
    } finally {
      setAdding(undefined)
    }
  }
  return {
    add: (wanted: Wanted) => {
      if (profile === null) setAsking(wanted)
      else void put(wanted)
    },
    /** The product that is on its way into the cart. */
    adding,
    /** Whether the profile is asked for, before what was wanted goes on. */
    isAsking: asking !== undefined,
    stopAsking: () => setAsking(undefined),
    introduce: async (introduced: Profile) => {
      await saveProfile(introduced)
      // This read demands the profile just saved: ordering has heard of it when it answers.
      await queryClient.query({ ...cartQuery, staleTime: 0 })
      setAsking(undefined)
      if (asking) await put(asking)
    },
  }
}
