import { cloneElement, lazy, Suspense, useState, type ComponentType, type ReactElement } from 'react'

export interface OpenedMenuProps {
  /** The button that the menu belongs to. */
  target: ReactElement<{ onClick?: () => void }>
}

/** A menu that is loaded when it is first opened; until then there is only its button. */
export function menuOnDemand(load: () => Promise<{ default: ComponentType<OpenedMenuProps> }>) {
  const Opened = lazy(load)
  return function MenuOnDemand({ target }: OpenedMenuProps) {
    const [isWanted, setWanted] = useState(false)
    const button = cloneElement(target, { onClick: () => void load().then(() => setWanted(true)) })
    if (!isWanted) return button
    return (
      <Suspense fallback={button}>
        <Opened target={target} />
      </Suspense>
    )
  }
}
