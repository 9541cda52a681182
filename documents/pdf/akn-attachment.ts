import type { Language } from '../../domain/language.ts';
import { textsIn } from '../../locales/texts.ts';
import { MEDIA_TYPE } from '../akn/identification.ts';
import type { Attachment } from './sheet.ts';

/** A text's Akoma Ntoso, to go with the document that prints it: the same text, for programs. */
export const aknAttachment = (language: Language, xml: string): Attachment => ({
  name: `akoma-ntoso-${language}.xml`,
  mediaType: MEDIA_TYPE,
  description: textsIn(language)('pdf.akn'),
  relationship: 'Alternative',
  bytes: new TextEncoder().encode(xml),
});
