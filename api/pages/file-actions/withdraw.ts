import { textsIn } from '../../../locales/texts.ts';
import { prose } from '../../../web/forms/fields.ts';
import { FileActionPage } from '../../../web/pages/file-action-page.tsx';
import type { Dependencies } from '../../dependencies.ts';
import { withdraw } from '../../routes/amendment-actions.ts';
import type { FormPage } from '../form-page.ts';
import { actedOn, mustAllow, type ActedOn } from './file.ts';

/** Withdrawing a file, with a reason. */
export const withdrawPage = (deps: Dependencies): FormPage<ActedOn> => ({
  route: '/amendments/:id/withdraw',
  operation: withdraw(deps),
  find: (visit) => actedOn(deps, visit),
  form: (_file, { frame }) => {
    const t = textsIn(frame.language);
    return [prose('reason', t('dossier.withdraw.reason'), { hint: t('dossier.withdraw.hint') })];
  },
  show: ({ frame }, file, filled) => {
    if (filled.problem === undefined) mustAllow('WITHDRAW', file);
    const t = textsIn(frame.language);
    return FileActionPage({
      ...frame,
      ...filled,
      amendmentId: file.id,
      action: 'withdraw',
      act: file.act,
      title: t('dossier.withdraw.title'),
      warning: t('dossier.withdraw.warning'),
      send: t('dossier.withdraw.send'),
      final: true,
    });
  },
  leadsTo: (_answer, { id }) => `/amendments/${id}?done=withdrawn`,
});
