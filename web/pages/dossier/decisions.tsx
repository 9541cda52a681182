import type { VNode } from 'preact';
import type { Tally, Vote } from '../../../domain/amendment/committee.ts';
import type { Motion, TaskDecision } from '../../../domain/amendment/decisions.ts';
import type { ReturnCause } from '../../../domain/amendment/events.ts';
import type { End, Phase } from '../../../domain/amendment/phases.ts';
import type { TaskKind } from '../../../domain/amendment/tasks.ts';
import type { Instant } from '../../../domain/calendar/dates.ts';
import type { Language } from '../../../domain/language.ts';
import { longMoment } from '../../../locales/dates.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Details } from '../../components/details.tsx';
import { doerText, type Doer } from '../../parts/doer.ts';
import { TextHash } from '../../parts/text-hash.tsx';
import { entryWords } from './decision-words.ts';
import type { Fact } from './decision-facts.ts';

/** Who did something when, on which text. */
interface Done {
  readonly seq: number;
  readonly at: Instant;
  readonly doer: Doer;
  readonly textHash?: string | undefined;
}

/** One member's vote. */
export interface CastVote {
  /** The number of the task by which it was asked for. */
  readonly task: number;
  readonly doer: Doer;
  readonly at: Instant;
  readonly vote: Vote | 'INTEREST_DECLARED';
  readonly said?: string | undefined;
  /** When its author took it back. */
  readonly takenBackAt?: Instant | undefined;
}

/** One thing that was decided. */
export type Decided = Done &
  (
    | {
        readonly is: 'DECISION';
        readonly decision: TaskDecision;
        /** When its author took it back. */
        readonly takenBackAt?: Instant | undefined;
        /** Whether it came when nobody waited for it any more. */
        readonly late: boolean;
      }
    | {
        readonly is: 'MOTION';
        readonly motion: Motion;
        readonly votes: readonly CastVote[];
        readonly result?: { readonly adopted: boolean; readonly tally: Tally } | undefined;
      }
    | {
        readonly is: 'RETURN';
        readonly from: Phase;
        readonly to: Phase;
        readonly cause: ReturnCause;
        readonly reason?: string | undefined;
      }
    | { readonly is: 'END'; readonly end: End; readonly reason?: string | undefined }
    | {
        readonly is: 'REASSIGNED';
        readonly task: TaskKind;
        readonly from: readonly string[];
        readonly to: readonly string[];
        /** Absent where a mandate ended. */
        readonly reason?: string | undefined;
      }
  );

interface Props {
  readonly language: Language;
  readonly decisions: readonly Decided[];
}

/** Who decided what, in which capacity, when, on which exact text. */
export function DecisionsSection({ language, decisions }: Props): VNode {
  const t = textsIn(language);
  const hashes = [...new Set(decisions.flatMap(({ textHash }) => textHash ?? []))];
  return (
    <section aria-labelledby="decisions">
      <h2 class="govuk-heading-m" id="decisions">
        {t('decided.heading')}
      </h2>
      {decisions.length === 0 && <p class="govuk-body">{t('decided.none')}</p>}
      <ol class="govuk-list app-entries">
        {decisions.map((entry) => (
          <Entry key={entry.seq} language={language} entry={entry} />
        ))}
      </ol>
      {hashes.length > 0 && (
        <Details summaryText={t('decided.texts')}>
          <ul class="govuk-list">
            {hashes.map((hash) => (
              <li key={hash}>
                <code class="app-hash">{hash}</code>
              </li>
            ))}
          </ul>
        </Details>
      )}
    </section>
  );
}

function Entry({ language, entry }: { readonly language: Language; readonly entry: Decided }): VNode {
  const t = textsIn(language);
  const { doer, at, textHash } = entry;
  const { what, facts } = entryWords(language, entry);
  const takenBack = entry.is === 'DECISION' ? entry.takenBackAt : undefined;
  return (
    <li class="app-entry">
      {takenBack === undefined ? <strong>{what}</strong> : <s>{what}</s>}
      <p class="govuk-body-s app-entry__who">
        {t('decided.by', { who: doerText(language, doer), at: longMoment(language, at) })}
        {textHash !== undefined && (
          <>
            , {t('decided.onText')} <TextHash hash={textHash} />
          </>
        )}
      </p>
      {takenBack !== undefined && (
        <p class="govuk-body">{t('decided.takenBack', { at: longMoment(language, takenBack) })}</p>
      )}
      <Facts facts={facts} />
      {entry.is === 'MOTION' && entry.votes.length > 0 && <Votes language={language} votes={entry.votes} />}
    </li>
  );
}

function Facts({ facts }: { readonly facts: readonly Fact[] }): VNode | null {
  if (facts.length === 0) return null;
  return (
    <dl class="app-facts">
      {facts.map(([label, text]) => (
        <div key={label} class="app-facts__one">
          <dt>{label}</dt>
          <dd class="app-said">{text}</dd>
        </div>
      ))}
    </dl>
  );
}

function Votes({ language, votes }: { readonly language: Language; readonly votes: readonly CastVote[] }): VNode {
  const t = textsIn(language);
  return (
    <Details summaryText={t('decided.votes', { count: votes.length })} classes="app-folded">
      <ul class="govuk-list">
        {votes.map((vote) => (
          <li key={vote.task}>
            <VoteLine language={language} vote={vote} />
          </li>
        ))}
      </ul>
    </Details>
  );
}

function VoteLine({ language, vote: { doer, at, vote, said, takenBackAt } }: { language: Language; vote: CastVote }) {
  const t = textsIn(language);
  const word = t(`vote.${vote}`);
  return (
    <>
      {doerText(language, doer)}, {longMoment(language, at)} –{' '}
      {takenBackAt === undefined ? <strong>{word}</strong> : <s>{word}</s>}
      {said !== undefined && <> – {said}</>}
      {takenBackAt !== undefined && <> {t('decided.takenBack', { at: longMoment(language, takenBackAt) })}</>}
    </>
  );
}
