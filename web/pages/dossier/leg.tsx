import type { ComponentChildren, VNode } from 'preact';
import type { Standstill } from '../../../domain/amendment/courses.ts';
import type { Phase } from '../../../domain/amendment/phases.ts';
import type { VisitOutcome } from '../../../domain/amendment/state.ts';
import type { TaskKind } from '../../../domain/amendment/tasks.ts';
import type { IsoDate } from '../../../domain/calendar/dates.ts';
import type { Deadline } from '../../../domain/calendar/deadlines.ts';
import type { Language } from '../../../domain/language.ts';
import type { Capacity } from '../../../domain/people/roles.ts';
import type { SettingKey } from '../../../domain/settings.ts';
import { longDate } from '../../../locales/dates.ts';
import { explainStandstill } from '../../../locales/deadline.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Details } from '../../components/details.tsx';
import { DueDate, dueDateLines } from '../../parts/due-date.tsx';
import { ConcertationFacts, type ConcertationShown } from './concertation.tsx';

/** A step of a phase, with what its date follows from. */
export interface Step {
  readonly kind: TaskKind;
  readonly capacity: Capacity;
  readonly deadline: Deadline;
  /** The settings behind its date that no jurist has confirmed. */
  readonly unconfirmed: readonly SettingKey[];
}

/** A step that waits for someone; several who are asked the same stand in one. */
export interface OpenStep extends Step {
  /** Names of those it waits for. */
  readonly waitsFor: readonly string[];
  readonly late: boolean;
  /** Since when and why its term stands still. */
  readonly standstill?: Standstill | undefined;
  /** Whether an answer is owed. */
  readonly owed: boolean;
  /** Where it can be passed on, for one who may. */
  readonly reassign?: string | undefined;
}

/** One phase of the route, with its dates. */
export interface Leg {
  readonly phase: Phase;
  readonly status: 'DONE' | 'NOW' | 'TO_COME' | 'DROPPED';
  readonly from?: IsoDate | undefined;
  readonly until?: IsoDate | undefined;
  /** The day on which it closes by itself. */
  readonly closesOn?: IsoDate | undefined;
  readonly outcome?: VisitOutcome | undefined;
  readonly concertation?: ConcertationShown | undefined;
  readonly open: readonly OpenStep[];
  readonly ahead: readonly Step[];
  /** How it came out when the file passed here before. */
  readonly earlier: readonly Passage[];
}

interface Passage {
  readonly round: number;
  readonly outcome: VisitOutcome;
  readonly on: IsoDate;
}

interface LegProps {
  readonly language: Language;
  readonly leg: Leg;
}

/** When a phase was or will be, how it came out, for whom it waits, and why its dates are what they are. */
export function LegFacts({ language, leg }: LegProps): VNode {
  const t = textsIn(language);
  const { closesOn, outcome, concertation, open, ahead, earlier } = leg;
  return (
    <>
      {datesOf(language, leg)}
      {outcome !== undefined && <> – {t(`outcome.${outcome}`)}</>}
      {concertation !== undefined && <ConcertationFacts language={language} concertation={concertation} />}
      {open.map((step) => (
        <Waiting key={`${step.kind} ${step.capacity} ${step.deadline.date}`} language={language} step={step} />
      ))}
      {closesOn !== undefined && <div>{t('dossier.route.closesOn', { on: closesOn })}</div>}
      <Ahead language={language} steps={ahead} />
      {earlier.length > 0 && (
        <Folded summary={t('dossier.route.earlier')}>
          {earlier.map(({ round, outcome: was, on }) => (
            <li key={`${round} ${on}`}>{t('dossier.route.round', { round, outcome: t(`outcome.${was}`), on })}</li>
          ))}
        </Folded>
      )}
    </>
  );
}

function datesOf(language: Language, { status, from, until }: Leg): string {
  const t = textsIn(language);
  switch (status) {
    case 'DONE':
      if (until === undefined) return '';
      return from === undefined || from === until
        ? t('dossier.route.doneOn', { until })
        : t('dossier.route.done', { from, until });
    case 'NOW':
      return from === undefined ? '' : t('dossier.route.since', { from });
    case 'TO_COME':
      if (from === undefined || until === undefined) return '';
      return from === until ? t('dossier.route.aheadOn', { until }) : t('dossier.route.ahead', { from, until });
    case 'DROPPED':
      return '';
  }
}

function Waiting({ language, step }: { readonly language: Language; readonly step: OpenStep }): VNode {
  const t = textsIn(language);
  const { kind, capacity, waitsFor, late, owed, reassign, standstill } = step;
  return (
    <div class="app-waiting">
      <strong>{t(`task.${kind}`)}</strong>
      {standstill === undefined ? (
        <>
          , {t('dossier.route.by')} <DueDate language={language} {...step} />
        </>
      ) : (
        <> – {explainStandstill(language, standstill)}</>
      )}
      {late && <strong class="app-late"> – {t('dossier.route.late')}</strong>}
      {!owed && <> – {t('dossier.route.optional')}</>}
      <div>{t('dossier.route.waitsFor', { names: waitsFor, capacity })}</div>
      {reassign !== undefined && (
        <a class="govuk-link app-no-print" href={reassign}>
          {t('dossier.route.reassign')}
          <span class="govuk-visually-hidden"> ({t(`task.${kind}`)})</span>
        </a>
      )}
    </div>
  );
}

function Ahead({ language, steps }: { readonly language: Language; readonly steps: readonly Step[] }): VNode | null {
  if (steps.length === 0) return null;
  const t = textsIn(language);
  return (
    <Folded summary={t('dossier.route.why')}>
      {steps.map((step) => (
        <li key={`${step.kind} ${step.capacity}`}>
          {t(`task.${step.kind}`)} ({t(`role.${step.capacity}`)}), {t('dossier.route.by')}{' '}
          <strong>{longDate(language, step.deadline.date)}</strong>
          {dueDateLines(language, step).map((line) => (
            <div key={line} class="govuk-body-s">
              {line}
            </div>
          ))}
        </li>
      ))}
    </Folded>
  );
}

const Folded = ({ summary, children }: { readonly summary: string; readonly children: ComponentChildren }): VNode => (
  <Details summaryText={summary} classes="app-folded">
    <ul class="govuk-list">{children}</ul>
  </Details>
);
