import type { ReactNode } from 'react'

export type FieldWords = { label: string; hint?: string | undefined; wrong?: string | undefined }

/** Classes of something one types or chooses in. */
export const fieldLook =
  'block w-full min-h-12 rounded-field border-2 border-lijn bg-vel px-3.5 py-2 text-inkt aria-invalid:border-fout'

/** Ids a field refers to for its hint and its error. */
export function describedBy(id: string, { hint, wrong }: FieldWords): string | undefined {
  return [wrong ? `${id}-wrong` : '', hint ? `${id}-hint` : ''].filter(Boolean).join(' ') || undefined
}

/** Label above, error under the label where the eye is, hint below the field. */
export function Field({
  id,
  label,
  hint,
  wrong,
  children,
}: FieldWords & { id: string; children: ReactNode }) {
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      {wrong ? (
        <p id={`${id}-wrong`} className="font-semibold text-fout">
          {wrong}
        </p>
      ) : null}
      {children}
      {hint ? (
        <p id={`${id}-hint`} className="text-sm text-inkt-2">
          {hint}
        </p>
      ) : null}
    </div>
  )
}
