'use client'
import type { ReactNode } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components'

export type TabPart = { id: string; label: ReactNode; panel: ReactNode }

/** Parts of one screen, one at a time. Parts with their own address are links in a navigation instead. */
export function Tabs({
  label,
  parts,
  first,
}: {
  label: string
  parts: TabPart[]
  first?: string | undefined
}) {
  return (
    <AriaTabs className="grid gap-4" {...(first ? { defaultSelectedKey: first } : {})}>
      <TabList aria-label={label} className="flex flex-wrap gap-1 border-b-3 border-lijn">
        {parts.map((part) => (
          <Tab
            key={part.id}
            id={part.id}
            className="flex min-h-12 cursor-pointer items-center border-b-4 border-transparent px-4 font-semibold text-inkt-2 outline-offset-[-3px] data-hovered:bg-linnen data-selected:border-gras data-selected:text-inkt data-focus-visible:outline-3 data-focus-visible:outline-focus"
          >
            {part.label}
          </Tab>
        ))}
      </TabList>
      {parts.map((part) => (
        <TabPanel key={part.id} id={part.id}>
          {part.panel}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
