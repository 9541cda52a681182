import type { VNode } from 'preact';
import { Details } from './details.tsx';

interface ExplainedDateProps {
  /** `2026-11-22`, for programs. */
  readonly iso: string;
  /** The date as the reader's language writes it. */
  readonly date: string;
  /** What is read aloud after the date, e.g. “why this date”. */
  readonly why: string;
  /** What the date follows from, a step a line; none when nothing explains it. */
  readonly explanation: readonly string[];
}

/** A date that says, when asked, what it follows from: term, first day, days off. */
export function ExplainedDate({ iso, date, why, explanation }: ExplainedDateProps): VNode {
  const time = <time datetime={iso}>{date}</time>;
  if (explanation.length === 0) return time;
  return (
    <Details
      classes="app-explained-date"
      summaryText={
        <>
          {time}
          <span class="govuk-visually-hidden"> {why}</span>
        </>
      }
    >
      {explanation.map((line) => (
        <p key={line} class="govuk-body-s">
          {line}
        </p>
      ))}
    </Details>
  );
}
