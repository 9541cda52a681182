import type { UploadedFile, UploadRule } from './operation.ts';
import { Refusal } from './refusal.ts';
import { isBomb, kindOf, type FileKind } from './uploaded-kind.ts';

/** The name under which the application keeps how large a file may be. */
export const FILE_BYTES = 'most bytes of a file';

const KINDS: Readonly<Record<string, FileKind>> = { 'application/pdf': 'PDF', 'text/plain': 'TEXT' };

/**
 * A file is what its bytes are, and is no larger unpacked than packed.
 *
 * @param field Where it stands in the request.
 * @throws Refusal `UNSUPPORTED_MEDIA_TYPE`
 */
export function checkFile({ bytes }: UploadedFile, { mediaType }: UploadRule, field: string): void {
  const kind = kindOf(bytes);
  const fault =
    kind === 'ZIP' && isBomb(bytes) ? 'FILE_PACKED' : kind === KINDS[mediaType] ? undefined : 'FILE_OTHER_KIND';
  if (fault !== undefined) throw new Refusal('UNSUPPORTED_MEDIA_TYPE', [{ field, code: fault, details: {} }]);
}

const MOST_CHARACTERS = 120;

/** A sender's name for a file, as it may be shown: no path, nothing invisible, nothing that turns the writing round. */
export function cleanName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const visible = last
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, '')
    .replaceAll(/[<>:"|?*]/g, '_')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[. ]+|[. ]+$/g, '');
  if (visible === '') return 'document';
  const [extension = ''] = /\.[A-Za-z0-9]{1,8}$/.exec(visible) ?? [];
  if (visible.length <= MOST_CHARACTERS) return visible;
  // A character that is cut in two is left out whole.
  return visible.slice(0, MOST_CHARACTERS - extension.length).replace(/\p{Cs}$/u, '') + extension;
}
