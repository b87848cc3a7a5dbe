'use client'
import type { ReactNode } from 'react'
import {
  Dialog as AriaDialog,
  Button,
  DialogTrigger,
  Heading,
  Modal,
  ModalOverlay,
} from 'react-aria-components'
import { type ButtonLook, buttonLook } from './button-look'

type Props = {
  trigger: ReactNode
  look?: ButtonLook | undefined
  title: string
  close: string
  children: ReactNode
}

/** A question in front of the page; Escape and `close` lead back to the button that opened it. */
export function Dialog({ trigger, look, title, close, children }: Props) {
  return (
    <DialogTrigger>
      <Button className={buttonLook(look)}>{trigger}</Button>
      <ModalOverlay
        isDismissable
        className="fixed inset-0 z-20 grid place-items-center overflow-y-auto bg-inkt/60 p-4"
      >
        <Modal className="w-full max-w-xl rounded-card border-2 border-lijn bg-vel">
          <AriaDialog className="grid gap-4 p-6 outline-none">
            <Heading slot="title" className="text-2xl">
              {title}
            </Heading>
            {children}
            <Button slot="close" className={buttonLook('bare', 'justify-self-start')}>
              {close}
            </Button>
          </AriaDialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  )
}
