import type { VNode } from 'preact';
import type { Motion, TaskDecision } from '../../domain/amendment/decisions.ts';
import type { Standstill } from '../../domain/amendment/courses.ts';
import type { LegalBasisCode, TaskKind } from '../../domain/amendment/tasks.ts';
import type { IsoDate } from '../../domain/calendar/dates.ts';
import type { Deadline } from '../../domain/calendar/deadlines.ts';
import type { Language } from '../../domain/language.ts';
import type { Capacity } from '../../domain/people/roles.ts';
import type { SettingKey } from '../../domain/settings.ts';
import { capitalised } from '../../locales/capitalised.ts';
import { explainDeadline, explainStandstill } from '../../locales/deadline.ts';
import { decisionWords } from '../../locales/decision-words.ts';
import { inPlaceOf, type InPlaceOf } from '../../locales/doer-words.ts';
import { textsIn } from '../../locales/texts.ts';
import { SummaryList } from '../components/summary-list.tsx';
import { Tag } from '../components/tag.tsx';
import { doerText, type Doer } from './doer.ts';

/** What somebody did that led to a step. */
export interface Act {
  readonly what: 'Proposed' | 'Launched' | TaskDecision;
  readonly doer: Doer;
  readonly on: IsoDate;
}

/** What is asked in a task, of whom, by when, and on what ground. */
export interface Asked extends InPlaceOf {
  readonly kind: TaskKind;
  readonly capacity: Capacity;
  /** Those it waits for, when the reader is not asked. */
  readonly others?: readonly string[] | undefined;
  readonly dueOn: IsoDate;
  readonly deadline: Deadline;
  readonly late: boolean;
  /** Since when and why its term stands still. */
  readonly standstill?: Standstill | undefined;
  /** Days by which its term was lengthened by agreement. */
  readonly lengthenedBy?: number | undefined;
  /** Whether an answer is owed. */
  readonly owed: boolean;
  readonly legalBasis: LegalBasisCode;
  /** The settings behind its term that no jurist has confirmed. */
  readonly unconfirmed: readonly SettingKey[];
  readonly after?: Act | undefined;
  readonly motion?: Motion | undefined;
}

interface Props {
  readonly language: Language;
  readonly asked: Asked;
}

/** What comes first on a phone: what is asked, by when, and why that date. */
export function AskedFirst({ language, asked }: Props): VNode {
  const t = textsIn(language);
  const { kind, others } = asked;
  return (
    <div class="app-asked">
      <p class="govuk-body">
        <strong>{t(others === undefined ? 'taskPage.asked' : 'taskPage.askedOthers')}</strong>
        <br />
        {capitalised(t(`ask.${kind}`))}.
      </p>
      <AskedBy language={language} asked={asked} />
    </div>
  );
}

/** By when, and why that date; of a term that stands still, since when and why. */
function AskedBy({ language, asked }: Props): VNode {
  const t = textsIn(language);
  const { dueOn, late, owed, deadline, standstill, lengthenedBy } = asked;
  const optional = owed ? '' : <Tag classes="govuk-tag--grey">{t('taskPage.optional')}</Tag>;
  if (standstill !== undefined) {
    return (
      <>
        <p class="govuk-body govuk-!-margin-bottom-1">
          <Tag classes="govuk-tag--blue">{t('dueDate.suspended')}</Tag> {optional}
        </p>
        <p class="govuk-body-s">{explainStandstill(language, standstill)}</p>
      </>
    );
  }
  return (
    <>
      <p class="govuk-body govuk-!-margin-bottom-1">
        <strong>
          <time datetime={dueOn}>{t('taskPage.due', { date: dueOn })}</time>
        </strong>{' '}
        {late && <Tag classes="govuk-tag--red">{t('taskPage.late')}</Tag>}
        {optional}
      </p>
      <p class="govuk-body-s">
        {explainDeadline(language, deadline)}
        {lengthenedBy !== undefined && ` ${t('dueDate.lengthened', { count: lengthenedBy })}`}
      </p>
    </>
  );
}

/** In which capacity, after what, and on what ground. */
export function AskedFacts({ language, asked }: Props): VNode {
  const t = textsIn(language);
  const { after, motion, unconfirmed, legalBasis } = asked;
  const rows = [
    capacityRow(language, asked),
    ...(after === undefined ? [] : [[t('taskPage.after'), actText(language, after)] as const]),
    ...(motion === undefined ? [] : [[t('taskPage.motion'), motionText(language, motion)] as const]),
    [t('taskPage.legalBasis'), t(`legalBasis.${legalBasis}`)] as const,
    ...(unconfirmed.length === 0
      ? []
      : [[t('taskPage.toBeConfirmed'), t('settingNames', { settings: unconfirmed })] as const]),
  ];
  return (
    <SummaryList
      classes="app-facts"
      rows={rows.map(([key, value]) => ({ key: { text: key }, value: { text: capitalised(value) } }))}
    />
  );
}

function capacityRow(language: Language, { capacity, others, ...asked }: Asked): readonly [string, string] {
  const t = textsIn(language);
  if (others !== undefined) return [t('taskPage.addressedTo'), t('taskPage.addressees', { names: others, capacity })];
  const instead = inPlaceOf(language, asked);
  const own = t(`role.${capacity}`);
  return [t('taskPage.capacity'), instead === undefined ? own : `${own}, ${instead}`];
}

function actText(language: Language, { what, doer, on }: Act): string {
  const t = textsIn(language);
  const words = typeof what === 'string' ? t(`taskPage.act.${what}`) : decisionWords(language, what);
  const reason = typeof what === 'string' ? undefined : reasonIn(what);
  const act = t('taskPage.actBy', { what: words, who: doerText(language, doer), on });
  return reason === undefined ? act : `${act}. ${t('taskPage.reason', { reason })}`;
}

const reasonIn = (decision: TaskDecision): string | undefined =>
  'reason' in decision ? decision.reason : 'motion' in decision ? motionReason(decision.motion) : undefined;

const motionReason = (motion: Motion): string | undefined => ('reason' in motion ? motion.reason : undefined);

function motionText(language: Language, motion: Motion): string {
  const t = textsIn(language);
  const reason = motionReason(motion);
  return [
    motion.kind === 'RETURN'
      ? `${t(`motion.${motion.kind}`)} ${t('taskPage.returnTo', { to: motion.to })}`
      : t(`motion.${motion.kind}`),
    ...(reason === undefined ? [] : [t('taskPage.reason', { reason })]),
  ].join('. ');
}
