import type { Language } from '../../../domain/language.ts';
import { textsIn } from '../../../locales/texts.ts';
import { FileActionPage } from '../../../web/pages/file-action-page.tsx';
import type { Dependencies } from '../../dependencies.ts';
import { closeVote } from '../../routes/amendment-actions.ts';
import type { FormPage } from '../form-page.ts';
import { actedOn, mustAllow, type ActedOn } from './file.ts';

/** Closing a vote while members are silent. */
export const closeVotePage = (deps: Dependencies): FormPage<ActedOn> => ({
  route: '/amendments/:id/close-vote',
  operation: closeVote(deps),
  find: (visit) => actedOn(deps, visit, ({ state }) => state.committee?.members ?? []),
  form: () => [],
  show: ({ frame }, file, filled) => {
    if (filled.problem === undefined) mustAllow('CLOSE_VOTE', file);
    const t = textsIn(frame.language);
    return FileActionPage({
      ...frame,
      ...filled,
      amendmentId: file.id,
      action: 'close-vote',
      act: file.act,
      title: t('dossier.closeVote.title'),
      lead: t('dossier.closeVote.lead'),
      facts: votesOf(file, frame.language),
      warning: t('dossier.closeVote.warning'),
      send: t('dossier.closeVote.send'),
      final: true,
    });
  },
  leadsTo: (_answer, { id }) => `/amendments/${id}?done=closed`,
});

/** How each member voted, and who said nothing yet. */
function votesOf({ state: { committee }, names }: ActedOn, language: Language) {
  if (committee === undefined) return [];
  const t = textsIn(language);
  const { motion, members, votes } = committee;
  return [
    [t('dossier.motion.present'), t(`motion.${motion.kind}`)] as const,
    ...members.map((member) => {
      const vote = votes[member];
      return [names[member] ?? member, vote === undefined ? t('dossier.closeVote.silent') : t(`vote.${vote}`)] as const;
    }),
  ];
}
