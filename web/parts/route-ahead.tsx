import type { VNode } from 'preact';
import type { Branch, Phase } from '../../domain/amendment/phases.ts';
import type { TaskKind } from '../../domain/amendment/tasks.ts';
import type { IsoDate } from '../../domain/calendar/dates.ts';
import type { Deadline } from '../../domain/calendar/deadlines.ts';
import type { Language } from '../../domain/language.ts';
import type { Capacity } from '../../domain/people/roles.ts';
import type { SettingKey } from '../../domain/settings.ts';
import { listOf } from '../../locales/dates.ts';
import { textsIn } from '../../locales/texts.ts';
import { ExplainedDate } from '../components/explained-date.tsx';
import type { HeadingLevel } from '../components/heading-level.ts';
import { Tag } from '../components/tag.tsx';
import { dueDateLines } from './due-date.tsx';

/** A step of it, with what was counted to the day by which it is answered. */
export interface StepAhead {
  readonly kind: TaskKind;
  readonly capacity: Capacity;
  readonly deadline: Deadline;
  /** The settings behind that day that no jurist has confirmed. */
  readonly unconfirmed: readonly SettingKey[];
}

/** One phase of a route that nobody walks yet. */
export interface LegAhead {
  readonly phase: Phase;
  readonly branch: Branch;
  readonly until?: IsoDate | undefined;
  readonly steps: readonly StepAhead[];
}

/** How a phase differs from those of the ordinary route. */
export type Mark = 'ADDED' | 'REMOVED';

interface RouteAheadProps {
  readonly language: Language;
  readonly legs: readonly LegAhead[];
  /** The phases that are there, or are not, only because of what was answered. */
  readonly marks?: Readonly<Partial<Record<Phase, Mark>>>;
  /** The rank of its headings, below the one it stands under. */
  readonly heading: HeadingLevel;
}

/** A route as it would be walked: its phases with who acts and until when; then those that go side by side. */
export function RouteAhead({ language, legs, marks = {}, heading }: RouteAheadProps): VNode {
  const t = textsIn(language);
  const Heading = `h${heading}` as const;
  const [main, after] = [legs.filter(isMain), legs.filter((leg) => !isMain(leg))];
  const item = (leg: LegAhead): VNode => <Leg key={leg.phase} language={language} leg={leg} mark={marks[leg.phase]} />;
  return (
    <>
      <Heading class="govuk-heading-s">{t('routeAhead.toSignature')}</Heading>
      <ol class="app-ahead">{main.map(item)}</ol>
      <Heading class="govuk-heading-s">{t('routeAhead.afterSignature')}</Heading>
      <ul class="app-ahead">{after.map(item)}</ul>
      <p class="govuk-hint">{t('routeAhead.estimate')}</p>
    </>
  );
}

const isMain = ({ branch }: LegAhead): boolean => branch === 'MAIN';

export const MARK_COLOURS = { ADDED: 'govuk-tag--green', REMOVED: 'govuk-tag--grey' } as const satisfies Record<
  Mark,
  string
>;

function Leg({ language, leg, mark }: { language: Language; leg: LegAhead; mark: Mark | undefined }): VNode {
  const t = textsIn(language);
  const { phase, until, steps } = leg;
  const actors = [...new Set(steps.map(({ capacity }) => t(`role.${capacity}`)))];
  return (
    <li class="app-ahead__leg">
      <span class="app-ahead__phase">
        {t(`phase.${phase}`)}{' '}
        {mark !== undefined && <Tag classes={MARK_COLOURS[mark]}>{t(`routeAhead.mark.${mark}`)}</Tag>}
      </span>{' '}
      {mark !== 'REMOVED' && until !== undefined && (
        <div class="app-ahead__date">
          <ExplainedDate
            iso={until}
            date={t(steps.length === 0 ? 'routeAhead.on' : 'routeAhead.by', { date: until })}
            why={t('routeAhead.why', { phase })}
            explanation={steps.flatMap((step) => whyOf(language, step))}
          />
        </div>
      )}{' '}
      {mark !== 'REMOVED' && actors.length > 0 && <span class="app-ahead__who">{listOf(language, actors)}</span>}
    </li>
  );
}

/** A step with what was counted to its day, and what of it is still to be confirmed. */
const whyOf = (language: Language, { kind, ...counted }: StepAhead): readonly string[] =>
  dueDateLines(language, counted).map((text, index) =>
    index === 0 ? `${textsIn(language)(`task.${kind}`)} : ${text}` : text,
  );
