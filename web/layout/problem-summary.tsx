import type { VNode } from 'preact';
import type { Language } from '../../domain/language.ts';
import { textsIn } from '../../locales/texts.ts';
import { ErrorSummary } from '../components/error-summary.tsx';
import { idOf, type Faults } from '../forms/field.ts';

/** What went wrong with what was sent: the whole of it, or some of its fields. */
export interface Problem {
  readonly text: string;
  readonly faults: Faults;
}

/** On top of the page: what is wrong, and a way to each field that is. */
export const ProblemSummary = ({
  language,
  problem: { text, faults },
}: {
  language: Language;
  problem: Problem;
}): VNode => (
  <ErrorSummary
    titleText={textsIn(language)('page.problem.title')}
    descriptionText={text}
    errorList={Object.entries(faults).map(([name, fault]) => ({ text: fault, href: `#${idOf(name)}` }))}
  />
);
