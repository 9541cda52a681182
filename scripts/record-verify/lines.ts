import type { Finding, FindingKind } from '../../domain/proof/finding.ts';

/** What was found, in English and in French, for whoever reads it at the console. */
const WORDS: Readonly<Record<FindingKind, readonly [english: string, french: string]>> = {
  EVENT_CHANGED: ['an event was changed', 'un fait a été modifié'],
  EVENTS_SWAPPED: ['two events were swapped', 'deux faits ont été intervertis'],
  EVENT_REMOVED: ['an event was removed before others', 'un fait a été supprimé avant d’autres'],
  LAST_EVENT_REMOVED: ['the last event was removed', 'le dernier fait a été supprimé'],
  FILE_REMOVED: ['a whole file was removed', 'un dossier entier a été supprimé'],
  HEAD_DIFFERS: ['the file names another last event', 'le dossier nomme un autre dernier fait'],
  HISTORY_REWRITTEN: ['the history was rewritten', 'l’historique a été réécrit'],
  LOG_CHANGED: ['the log of heads was changed', 'le journal des têtes de chaîne a été modifié'],
  ANCHOR_REMOVED: ['an anchor was removed', 'un ancrage a été supprimé'],
  ANCHOR_CHANGED: ['an anchor is not the one that was written', 'un ancrage n’est plus celui qui a été écrit'],
  SIGNATURE_INVALID: ['a signature does not hold', 'une signature n’est pas valable'],
  KEY_UNKNOWN: ['signed with an unknown key', 'signé avec une clé inconnue'],
  TIME_STAMP_INVALID: ['a time stamp does not hold', 'un horodatage n’est pas valable'],
  TIME_STAMP_MISSING: ['a time stamp is missing', 'un horodatage manque'],
  COPY_MISSING: ['the copy of an anchor is missing', 'la copie d’un ancrage manque'],
  COPY_DAMAGED: ['a copy is not what was signed', 'une copie n’est pas ce qui a été signé'],
};

/** `HISTORY_REWRITTEN file … event 12: the history was rewritten / l’historique a été réécrit (by …)`. */
export function lineOf({ kind, fileId, seq, other, anchor, source }: Finding): string {
  const places = [
    ...(fileId === undefined ? [] : [`file ${fileId}`]),
    ...(seq === undefined ? [] : [`event ${seq}${other === undefined ? '' : ` and ${other}`}`]),
    ...(anchor === undefined ? [] : [`anchor ${anchor}`]),
  ];
  return `${[kind, ...places].join(' ')}: ${WORDS[kind].join(' / ')}${source === undefined ? '' : ` (by ${source})`}`;
}
