'use client'
import {
  Button,
  ComboBox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components'
import { fieldLook } from './field'
import { Pictogram } from './pictogram'
import type { Option } from './select'

type Props = {
  name: string
  label: string
  hint?: string | undefined
  options: Option[]
  chosen?: string | undefined
  open: string
  required?: boolean | undefined
}

/** One of a long list, found by typing (a child, a teacher). `open` names the button that shows the whole list. */
export function Combobox({ name, label, hint, options, chosen, open, required = false }: Props) {
  return (
    <ComboBox
      name={name}
      formValue="key"
      isRequired={required}
      defaultItems={options.map((option) => ({ ...option, id: option.value }))}
      {...(chosen ? { defaultSelectedKey: chosen } : {})}
      className="grid gap-1.5"
    >
      <Label className="font-semibold">{label}</Label>
      <div className="flex gap-1">
        <Input className={fieldLook} />
        <Button
          aria-label={open}
          className="grid min-h-12 min-w-12 cursor-pointer place-items-center rounded-field border-2 border-lijn bg-vel"
        >
          <Pictogram name="down" size={20} />
        </Button>
      </div>
      {hint ? (
        <Text slot="description" className="text-sm text-inkt-2">
          {hint}
        </Text>
      ) : null}
      <FieldError className="font-semibold text-fout" />
      <Popover className="w-(--trigger-width) rounded-button border-2 border-lijn bg-vel p-1">
        <ListBox className="max-h-80 overflow-y-auto outline-none">
          {(option: Option) => (
            <ListBoxItem
              textValue={option.label}
              className="flex min-h-12 cursor-pointer items-center rounded-field px-3.5 outline-none data-focused:bg-gras-licht data-selected:font-bold"
            >
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
