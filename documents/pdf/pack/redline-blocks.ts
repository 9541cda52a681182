import { ANY_SCALE, applyInstructions } from '../../../domain/contract/apply.ts';
import { touchedBy } from '../../../domain/contract/instruction.ts';
import type { Provision } from '../../../domain/contract/provision.ts';
import { provisionChanges, type ProvisionChange } from '../../../domain/contract/redline.ts';
import type { Language } from '../../../domain/language.ts';
import { textsIn } from '../../../locales/texts.ts';
import { cellText } from '../../act/instruction-blocks.ts';
import type { ActContent } from '../../act/act-content.ts';
import { provisionPath } from '../../act/provision-path.ts';
import type { Block, RedlineBlock } from '../block.ts';

interface Texts {
  readonly before: readonly Provision[];
  readonly after: readonly Provision[];
}

/** What becomes of every provision that the act touches, word by word and cell by cell, each sign explained first. */
export function redlineBlocks(language: Language, { text, before }: ActContent): readonly Block[] {
  const t = textsIn(language);
  const after = applyInstructions(before, text.instructions, ANY_SCALE);
  const changes = provisionChanges(before, after, text.instructions.map(touchedBy));
  const shown = changes.filter(({ mark }) => mark !== 'UNCHANGED');
  return [
    { kind: 'TEXT', text: t('pdf.pack.legend') },
    ...shown.flatMap((change) => changeBlocks(language, change, { before, after })),
  ];
}

function changeBlocks(language: Language, change: ProvisionChange, texts: Texts): readonly Block[] {
  const t = textsIn(language);
  const { provisionId, mark, cells } = change;
  const provisions = mark === 'DELETED' ? texts.before : texts.after;
  const provision = provisions.find(({ id }) => id === provisionId);
  if (provision === undefined) throw new Error(`The act touches a provision that its text lacks: ${provisionId}`);
  const segments = change.text[language];
  const same = segments?.every(({ kind }) => kind === 'KEPT') ?? true;
  return [
    { kind: 'HEADING', level: 3, text: `${provisionPath(language, provision, provisions)} – ${t(`mark.${mark}`)}` },
    ...(segments === undefined || (same && cells.length > 0) ? [] : [redlineBlock(language, segments)]),
    ...cells.map((cell): Block => ({ kind: 'TEXT', text: cellText(language, cell) })),
  ];
}

function redlineBlock(language: Language, segments: RedlineBlock['segments']): RedlineBlock {
  const t = textsIn(language);
  return {
    kind: 'REDLINE',
    segments,
    said: { INSERTED: t('pdf.pack.inserted'), DELETED: t('pdf.pack.deleted'), END: t('pdf.pack.end') },
  };
}
