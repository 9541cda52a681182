import type { Language } from '../../domain/language.ts';
import { textsIn } from '../../locales/texts.ts';
import { actName } from '../parts/act-name.ts';
import { Fact, ReasonFacts } from '../parts/facts.tsx';
import { Frame, type Letter } from '../parts/letter.tsx';
import type { Outcome, ViewOf } from '../view.ts';

/** What was decided on the file, what its dates brought about, or that somebody took his decision back. */
export const decided: Letter<ViewOf<'DECIDED'>> = {
  subject: (language, { act }) => textsIn(language)('mail.subject.DECIDED', { act: actName(language, act) }),
  body: (language, { act, outcome, by, link }) => {
    const t = textsIn(language);
    return (
      <Frame language={language} act={act} lead={leadOf(language, outcome)} link={link} opens="FILE">
        {outcome.kind === 'MOTION' && <Fact label={t('mail.label.votes')}>{t('tally', { ...outcome.tally })}</Fact>}
        <ReasonFacts language={language} reason={reasonOf(outcome)} by={by} />
      </Frame>
    );
  },
};

function reasonOf(outcome: Outcome): string | undefined {
  if (outcome.kind === 'TAKEN_BACK') return outcome.reason;
  return outcome.kind === 'MOTION' && 'reason' in outcome.motion ? outcome.motion.reason : undefined;
}

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
    case 'TAKEN_BACK':
      return t('mail.decided.takenBack', { task: t(`task.${outcome.task}`) });
  }
}
