import type { VNode } from 'preact';
import type { Language } from '../../domain/language.ts';
import { textsIn } from '../../locales/texts.ts';
import { ErrorSummary } from '../components/error-summary.tsx';
import { idOf, type Faults } from '../forms/field.ts';

/** What went wrong with what was sent: the whole of it, or some of its fields. */
export interface Problem {
  readonly text: string;
  readonly faults: Faults;
  /** What the fields are called whose faults do not say it: "this field is required". */
  readonly labels?: Readonly<Record<string, string>>;
}

/** On top of the page: what is wrong, and a way to each field that is. */
export const ProblemSummary = ({
  language,
  problem: { text, faults, labels = {} },
}: {
  language: Language;
  problem: Problem;
}): VNode => (
  <ErrorSummary
    titleText={textsIn(language)('page.problem.title')}
    descriptionText={text}
    errorList={Object.entries(faults).map(([name, fault]) => ({
      text: labels[name] === undefined ? fault : `${labels[name]} – ${fault}`,
      href: `#${idOf(name)}`,
    }))}
  />
);
