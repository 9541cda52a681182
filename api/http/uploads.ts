import { DOCX_TYPE } from '../../documents/docx/media-type.ts';
import type { UploadedFile, UploadRule } from './operation.ts';
import { Refusal } from './refusal.ts';
import { isBomb, kindOf, type FileKind } from './uploaded-kind.ts';

/** The name under which the application keeps how large a file may be. */
export const FILE_BYTES = 'most bytes of a file';

const KINDS: Readonly<Record<string, FileKind>> = { 'application/pdf': 'PDF', 'text/plain': 'TEXT' };

/** How the name of a file of each media type may end; a name without such an end says nothing, and is taken. */
const ENDS: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['pdf'],
  // A calendar's answer and a message are text as well.
  'text/plain': ['txt', 'text', 'md', 'ics', 'eml'],
  [DOCX_TYPE]: ['docx'],
};

/**
 * A file is what its bytes are and what its name says, and is no larger unpacked than packed.
 *
 * @param field Where it stands in the request.
 * @throws Refusal `UNSUPPORTED_MEDIA_TYPE`
 */
export function checkFile({ name, bytes }: UploadedFile, { mediaType, orDocx }: UploadRule, field: string): void {
  const kind = kindOf(bytes);
  const isDocx = mediaType === DOCX_TYPE || (orDocx === true && kind === 'ZIP');
  const fault = isNamedOtherwise(name, isDocx ? DOCX_TYPE : mediaType)
    ? 'FILE_OTHER_EXTENSION'
    : contentFault(bytes, kind, mediaType, isDocx);
  if (fault !== undefined) throw new Refusal('UNSUPPORTED_MEDIA_TYPE', [{ field, code: fault, details: {} }]);
}

function contentFault(
  bytes: Buffer,
  kind: FileKind,
  mediaType: string,
  isDocx: boolean,
): 'FILE_PACKED' | 'FILE_OTHER_KIND' | undefined {
  // Who reads a word processor's file says more exactly what is wrong with it.
  if (isDocx) return undefined;
  if (kind === 'ZIP' && isBomb(bytes)) return 'FILE_PACKED';
  return kind === KINDS[mediaType] ? undefined : 'FILE_OTHER_KIND';
}

/** A letter at least: what follows the point in «version 1.2» ends no name. */
const EXTENSION = /\.(?=[a-z0-9]*[a-z])([a-z0-9]{1,8})$/i;

function isNamedOtherwise(name: string, mediaType: string): boolean {
  const [, extension] = EXTENSION.exec(name) ?? [];
  return extension !== undefined && ENDS[mediaType]?.includes(extension.toLowerCase()) !== true;
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
