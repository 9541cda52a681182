import type { Language } from '../../domain/language.ts';
import { textsIn } from '../../locales/texts.ts';
import { actName } from '../parts/act-name.ts';
import { Fact, ReasonFacts } from '../parts/facts.tsx';
import { Frame, type Letter } from '../parts/letter.tsx';
import type { Outcome, ViewOf } from '../view.ts';

/** What was decided on the file, or what its dates brought about. */
export const decided: Letter<ViewOf<'DECIDED'>> = {
  subject: (language, { act }) => textsIn(language)('mail.subject.DECIDED', { act: actName(language, act) }),
  body: (language, { act, outcome, by, link }) => {
    const t = textsIn(language);
    const reason = outcome.kind === 'MOTION' && 'reason' in outcome.motion ? outcome.motion.reason : undefined;
    return (
      <Frame language={language} act={act} lead={leadOf(language, outcome)} link={link} opens="FILE">
        {outcome.kind === 'MOTION' && <Fact label={t('mail.label.votes')}>{t('tally', { ...outcome.tally })}</Fact>}
        <ReasonFacts language={language} reason={reason} by={by} />
      </Frame>
    );
  },
};

function leadOf(language: Language, outcome: Outcome): string {
  const t = textsIn(language);
  switch (outcome.kind) {
    case 'MOTION': {
      const result = t(`motionResult.${outcome.adopted ? 'ADOPTED' : 'NOT_ADOPTED'}`);
      return t('mail.decided.motion', { motion: t(`motion.${outcome.motion.kind}`), result });
    }
    case 'PHASE':
      return t('mail.decided.phase', { phase: outcome.phase, outcome: t(`outcome.${outcome.outcome}`) });
    case 'SIGNED':
      return t('mail.decided.signed', { on: outcome.on, inForceOn: outcome.inForceOn });
    case 'IN_FORCE':
      return t('mail.decided.inForce', { on: outcome.on });
  }
}
