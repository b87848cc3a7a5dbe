'use client'
import type { ReactNode } from 'react'
import { Menu as AriaMenu, Button, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { type ButtonLook, buttonLook } from './button-look'

export type MenuChoice = { id: string; label: string; href?: string | undefined }
type Props = {
  trigger: ReactNode
  label: string
  look?: ButtonLook | undefined
  choices: MenuChoice[]
  onChoose?: (id: string) => void
}

/** A short list of things to do with what the button stands beside ("Verplaats naar…"). */
export function Menu({ trigger, label, look, choices, onChoose }: Props) {
  return (
    <MenuTrigger>
      <Button className={buttonLook(look)} {...(typeof trigger === 'string' ? {} : { 'aria-label': label })}>
        {trigger}
      </Button>
      <Popover className="min-w-56 rounded-button border-2 border-lijn bg-vel p-1">
        <AriaMenu
          aria-label={label}
          className="max-h-80 overflow-y-auto outline-none"
          onAction={(key) => onChoose?.(String(key))}
        >
          {choices.map((choice) => (
            <MenuItem
              key={choice.id}
              id={choice.id}
              {...(choice.href ? { href: choice.href } : {})}
              className="flex min-h-12 cursor-pointer items-center rounded-field px-3.5 text-inkt no-underline outline-none data-focused:bg-gras-licht data-focused:font-semibold"
            >
              {choice.label}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
