import type { VNode } from 'preact';
import type { Language } from '../../domain/language.ts';
import { textsIn } from '../../locales/texts.ts';
import { WarningText } from '../components/warning-text.tsx';
import type { SubstitutionShown } from './stand-ins.tsx';

interface Props {
  readonly language: Language;
  readonly spans: readonly SubstitutionShown[];
  /** Whose substitutes they are; the reader’s without. */
  readonly of?: string;
}

/** Who stands in all year leaves nobody without an answer when he is away: the first is there. */
export const absences = (spans: readonly SubstitutionShown[]): readonly SubstitutionShown[] =>
  spans.filter(({ absent }) => absent === true);

/** A warning for each stretch of days on which a substitute is away himself. */
export function SubstitutesAway({ language, spans, of }: Props): VNode {
  const t = textsIn(language);
  const said = absences(spans).flatMap(({ name: substitute, substituteAway }) =>
    substituteAway.map((days) =>
      of === undefined
        ? t('absence.yourSubstituteAway', { substitute, ...days })
        : t('absence.substituteAway', { substitute, name: of, ...days }),
    ),
  );
  return (
    <>
      {said.map((text) => (
        <WarningText key={text} iconFallbackText={t('absence.warning')}>
          {text}
        </WarningText>
      ))}
    </>
  );
}
