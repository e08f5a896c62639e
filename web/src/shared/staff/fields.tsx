import type { ReactNode, Ref } from 'react'
import { Button, FieldError, Input, Label, Text, TextArea, TextField } from 'react-aria-components'

interface TextFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** Said beside the field; null when there is nothing wrong. */
  readonly trouble?: string | null
  readonly hint?: string
  readonly isDisabled?: boolean
  readonly inputRef?: Ref<HTMLInputElement>
  readonly isBig?: boolean
  /** Several lines, as letters have. */
  readonly isLong?: boolean
  /** A day, chosen from a calendar where the browser has one. */
  readonly isDay?: boolean
}

/** A field with its name above and what is wrong with it below, joined for those who hear the page. */
export function TextInput(props: TextFieldProps) {
  const { label, value, onChange, trouble = null, hint, isDisabled = false, inputRef, isBig = false, isLong = false, isDay = false } = props
  return (
    <TextField
      className={isBig ? 'field big' : 'field'}
      value={value}
      onChange={onChange}
      isInvalid={trouble !== null}
      isDisabled={isDisabled}
      validationBehavior="aria"
    >
      <Label>{label}</Label>
      {isLong ? (
        <TextArea rows={5} />
      ) : (
        <Input
          {...(inputRef ? { ref: inputRef } : {})}
          {...(isDay ? { type: 'date' } : {})}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
        />
      )}
      {hint && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <FieldError className="wrong">{trouble}</FieldError>
    </TextField>
  )
}

interface ActionProps {
  readonly children: ReactNode
  readonly onPress: () => void
  /** Under way: it cannot be asked twice, and keeps the focus. */
  readonly isPending?: boolean
  readonly isQuiet?: boolean
  readonly buttonRef?: Ref<HTMLButtonElement>
}

export function Action({ children, onPress, isPending = false, isQuiet = false, buttonRef }: ActionProps) {
  return (
    <Button
      className={`${isQuiet ? 'quiet' : 'main'}${isPending ? ' pending' : ''}`}
      onPress={() => !isPending && onPress()}
      {...(isPending ? { 'aria-disabled': true } : {})}
      {...(buttonRef ? { ref: buttonRef } : {})}
    >
      {children}
    </Button>
  )
}
