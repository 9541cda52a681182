import type { Language } from '../../domain/language.ts';
import { fileReference } from '../../locales/file-reference.ts';
import { textsIn } from '../../locales/texts.ts';
import { actBlocks, actHeading } from './act-blocks.ts';
import type { ActContent } from './act-content.ts';
import { printSheet } from '../pdf/sheet.ts';

/**
 * Prints an act in one language, as a tagged PDF. The same act gives the same bytes, on every machine and at any time: their
 * SHA-256 is what everyone signs. It holds no name of a person beyond what the texts themselves hold.
 *
 * @throws RuleViolation as `applyInstructions`, for instructions that do not go with the provisions they were written on.
 */
export function actPdf(act: ActContent, language: Language): Promise<Uint8Array> {
  const t = textsIn(language);
  const { periodStart, periodEnd } = act.header;
  const info = {
    title: actHeading(language, act),
    subject: fileReference(periodStart, periodEnd, act.reference),
    keywords: act.textHash,
    language: `${language}-BE`,
    date: new Date(`${act.frozenOn}T00:00:00Z`),
    attachments: act.attachments === undefined ? undefined : [act.attachments[language]],
  };
  const hash = t('act.footer', { hash: act.textHash });
  const anchor = act.anchor === undefined ? '' : `${t('anchorFooter', act.anchor)}\n`;
  const foot = (page: number, pages: number): string => `${hash}\n${anchor}${t('act.page', { page, pages })}`;
  return printSheet(info, actBlocks(language, act), foot);
}
