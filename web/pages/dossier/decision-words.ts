import type { Language } from '../../../domain/language.ts';
import { decisionWords } from '../../../locales/decision-words.ts';
import { textsIn, type Texts } from '../../../locales/texts.ts';
import { decisionFacts, type Fact } from './decision-facts.ts';
import type { Decided } from './decisions.tsx';

interface Words {
  readonly what: string;
  readonly facts: readonly Fact[];
}

/** What was decided, in a line, with the facts that go with it. */
export function entryWords(language: Language, entry: Decided): Words {
  const t = textsIn(language);
  switch (entry.is) {
    case 'DECISION': {
      const { decision, late } = entry;
      const { kind: task } = decision;
      const what = late
        ? t('decided.late', { task })
        : t('answerDetail', { answer: t(`task.${task}`), detail: decisionWords(language, decision) });
      return { what, facts: decisionFacts(language, decision) };
    }
    case 'MOTION':
      return motionWords(t, entry);
    case 'RETURN': {
      const { from, to, cause, reason = t(`returnCause.${cause}`) } = entry;
      return { what: t('decided.returned', { from, to }), facts: [[t('decided.fact.reason'), reason]] };
    }
    case 'END':
      return { what: t('decided.ended', { end: t(`end.${entry.end}`) }), facts: reasonOf(t, entry.reason) };
    case 'REASSIGNED': {
      const { task, from, to, reason = t('decided.noMandate') } = entry;
      return {
        what: t('decided.reassigned', { task }),
        facts: [
          [t('decided.fact.passed'), t('decided.to', { from, to })],
          [t('decided.fact.reason'), reason],
        ],
      };
    }
  }
}

function motionWords(t: Texts, { motion, result }: Extract<Decided, { is: 'MOTION' }>): Words {
  const said = t('decided.motion', { motion: t(`motion.${motion.kind}`) });
  const outcome =
    result === undefined ? t('decided.inCourse') : t(`motionResult.${result.adopted ? 'ADOPTED' : 'NOT_ADOPTED'}`);
  return {
    what: t('answerDetail', { answer: said, detail: outcome }),
    facts: [
      ...(motion.kind === 'RETURN' ? [[t('decided.fact.to'), t(`phase.${motion.to}`)] as const] : []),
      ...(motion.kind === 'APPROVE' ? [] : reasonOf(t, motion.reason)),
      ...(result === undefined ? [] : [[t('decided.fact.tally'), t('tally', { ...result.tally })] as const]),
    ],
  };
}

const reasonOf = (t: Texts, reason: string | undefined): readonly Fact[] =>
  reason === undefined ? [] : [[t('decided.fact.reason'), reason]];
