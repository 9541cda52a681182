import { phasesBefore } from '../../../domain/amendment/route.ts';
import { textsIn } from '../../../locales/texts.ts';
import { FileActionPage } from '../../../web/pages/file-action-page.tsx';
import type { Dependencies } from '../../dependencies.ts';
import { putMotion } from '../../routes/amendment-actions.ts';
import type { FormPage } from '../form-page.ts';
import { motionForm } from '../forms/motion-form.ts';
import { actedOn, mustAllow, type ActedOn } from './file.ts';

/** Putting another motion in the place of the one before the committee. */
export const motionPage = (deps: Dependencies): FormPage<ActedOn> => ({
  route: '/amendments/:id/motion',
  operation: putMotion(deps),
  find: (visit) => actedOn(deps, visit),
  form: ({ state }, { frame }) => motionForm(textsIn(frame.language), phasesBefore(state.route, 'COMMITTEE')),
  // A motion of which nothing was chosen is missing where it is asked for.
  body: (said) => ({ motion: {}, ...said }),
  show: ({ frame }, file, filled) => {
    if (filled.problem === undefined) mustAllow('PUT_MOTION', file);
    const t = textsIn(frame.language);
    const { committee } = file.state;
    return FileActionPage({
      ...frame,
      ...filled,
      amendmentId: file.id,
      action: 'motion',
      act: file.act,
      title: t('dossier.motion.title'),
      lead: t('dossier.motion.lead'),
      facts:
        committee === undefined ? [] : [[t('dossier.motion.present'), t(`motion.${committee.motion.kind}`)] as const],
      send: t('dossier.motion.send'),
      final: false,
    });
  },
  leadsTo: (_answer, { id }) => `/amendments/${id}?done=motion`,
});
