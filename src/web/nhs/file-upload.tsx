import { classes, describedBy, type FieldWords, HintAndError, Label } from './field.tsx'

export interface FileUploadWords extends FieldWords {
  /** Media types that are offered, `image/png` say: a help for whoever chooses, and no check. */
  readonly accept?: readonly string[]
}

/** Where a file is chosen. The form that it stands in is sent as `multipart/form-data`. */
export function FileUpload({ accept, ...words }: FileUploadWords) {
  const { id, name, asks, hint, error } = words
  return (
    <div class={classes('nhsuk-form-group', error !== undefined && 'nhsuk-form-group--error', 'nhsuk-file-upload')}>
      <Label id={id} asks={asks} />
      <HintAndError id={id} hint={hint} error={error} />
      <input
        class="nhsuk-file-upload__input"
        {...{ id, name, type: 'file' as const }}
        accept={accept?.join(',')}
        aria-describedby={describedBy(words)}
      />
    </div>
  )
}
