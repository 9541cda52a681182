import type { Language } from '../../../domain/language.ts';
import { textsIn } from '../../../locales/texts.ts';
import type { EditorSetting, EditorWords } from '../../editor/setting.ts';
import type { TextPageProps } from './text-page.tsx';

/** What the page tells its editor. */
export function editorSetting(props: TextPageProps): EditorSetting {
  const { id, language, unit, shown, comments, writable, keeps } = props;
  return {
    api: `/api/v1/amendments/${id}/draft/text`,
    provision: unit.id,
    keeps,
    revision: shown.revision,
    texts: shown.texts,
    changes: shown.changes,
    writable,
    takesParagraphs: unit.takesParagraphs,
    comments: comments.flatMap(({ id: comment, provisionId, language: written, start, end }) =>
      start === undefined || end === undefined ? [] : [{ id: comment, provisionId, language: written, start, end }],
    ),
    words: wordsIn(language),
  };
}

function wordsIn(language: Language): EditorWords {
  const t = textsIn(language);
  const [name, at, time] = ['{name}', '{at}', '{time}'];
  return {
    text: { fr: t('editor.text', { language: 'fr' }), nl: t('editor.text', { language: 'nl' }) },
    textHint: t('editor.textHint'),
    readOnly: t('editor.readOnly'),
    tools: t('editor.tools'),
    acceptAll: t('editor.acceptAll'),
    rejectAll: t('editor.rejectAll'),
    undo: t('editor.undo'),
    redo: t('editor.redo'),
    waitingNone: t('editor.waitingNone'),
    change: t('editor.change', { number: '{number}' }),
    inserted: t('editor.inserted'),
    deleted: t('editor.deleted'),
    paragraphEnd: t('editor.paragraphEnd'),
    by: t('editor.by', { name, at }),
    alsoBy: t('editor.alsoBy', { name, at }),
    unsaved: t('editor.unsaved'),
    motive: { fr: t('editor.motive', { language: 'fr' }), nl: t('editor.motive', { language: 'nl' }) },
    motiveOf: t('editor.motiveOf'),
    accept: t('editor.accept'),
    reject: t('editor.reject'),
    show: t('editor.show'),
    saved: t('editor.status.saved', { time }),
    saving: t('editor.status.saving'),
    typing: t('editor.status.typing'),
    failed: t('editor.status.failed'),
    refused: t('editor.status.refused', { why: '{why}' }),
    staleTitle: t('editor.stale.title'),
    staleWho: t('editor.stale.who', { name, time }),
    staleKept: t('editor.stale.kept'),
    yours: { fr: t('editor.stale.yours', { language: 'fr' }), nl: t('editor.stale.yours', { language: 'nl' }) },
    close: t('editor.stale.close'),
    keptHere: t('editor.kept'),
    comment: t('editor.comments.choose'),
  };
}
