import type { VNode } from 'preact';
import type { Position, RemarkAnswer } from '../../../domain/amendment/decisions.ts';
import type { VisitOutcome } from '../../../domain/amendment/state.ts';
import type { TaskKind } from '../../../domain/amendment/tasks.ts';
import type { Instant, IsoDate } from '../../../domain/calendar/dates.ts';
import type { Bilingual, Language } from '../../../domain/language.ts';
import { longMoment } from '../../../locales/dates.ts';
import { textsIn } from '../../../locales/texts.ts';
import { InsetText } from '../../components/inset-text.tsx';
import { Tag } from '../../components/tag.tsx';
import { doerText, type Doer } from '../../parts/doer.ts';

/** A remark, with what was answered to it. */
export interface AnsweredRemark {
  readonly id: string;
  readonly text: string;
  readonly answer?: Pick<RemarkAnswer, 'outcome' | 'why'> & { readonly doer: Doer; readonly at: Instant };
}

/** What one person or organisation was asked to think of the file, and thinks. */
export interface Opinion {
  readonly key: string;
  /** What was asked, where its group does not say it. */
  readonly task?: TaskKind | undefined;
  /** Who was asked. */
  readonly of: string;
  readonly round: number;
  readonly state:
    | {
        readonly is: 'AWAITED';
        readonly dueOn: IsoDate;
        /** When an answer that came by a link was struck. */
        readonly struckAt?: Instant | undefined;
      }
    | { readonly is: 'NOT_GIVEN' }
    | {
        readonly is: 'GIVEN';
        readonly doer: Doer;
        readonly at: Instant;
        /** Whether someone entered what an organisation had said on paper. */
        readonly entered: boolean;
        /** Whether it came when nobody waited for it any more. */
        readonly late: boolean;
        readonly position?: Position | undefined;
        readonly remark?: string | undefined;
        readonly remarks: readonly AnsweredRemark[];
        /** The opinion as a text, and the day it was given; of a body that only took note, the day alone. */
        readonly text?: Bilingual | undefined;
        readonly on?: IsoDate | undefined;
        /** By whom, when and why it is contested, and stays. */
        readonly contested?: { readonly doer: Doer; readonly at: Instant; readonly reason: string } | undefined;
        /** Where the reader may contest it. */
        readonly contestAt?: string | undefined;
      };
}

type Given = Extract<Opinion['state'], { is: 'GIVEN' }>;

export const OPINION_GROUPS = ['finance', 'minister', 'unions', 'stakeholders'] as const;
export type OpinionGroup = (typeof OPINION_GROUPS)[number];

export interface OpinionsOf {
  readonly group: OpinionGroup;
  /** How the consultation came out, once it is over. */
  readonly outcome?: VisitOutcome | undefined;
  /** Each of them, where they are few. */
  readonly opinions: readonly Opinion[];
  readonly consultation?: ConsultationInShort | undefined;
}

/** A consultation that has its own page. */
export interface ConsultationInShort {
  readonly href: string;
  readonly invited: number;
  readonly answered: number;
  readonly remarks: number;
  /** Remarks without an answer. */
  readonly waiting: number;
}

interface Props {
  readonly language: Language;
  readonly groups: readonly OpinionsOf[];
}

/** What others think of the file, and what was answered to them. */
export function OpinionsSection({ language, groups }: Props): VNode {
  const t = textsIn(language);
  return (
    <section aria-labelledby="opinions">
      <h2 class="govuk-heading-m" id="opinions">
        {t('opinions.heading')}
      </h2>
      {groups.length === 0 && <p class="govuk-body">{t('opinions.none')}</p>}
      {groups.map(({ group, outcome, opinions, consultation }) => (
        <div key={group}>
          <h3 class="govuk-heading-s">
            {t(`opinions.${group}`)}
            {outcome !== undefined && ` – ${t(`outcome.${outcome}`)}`}
          </h3>
          {consultation !== undefined && <InShort language={language} consultation={consultation} />}
          <ul class="govuk-list app-entries">
            {opinions.map((opinion) => (
              <OpinionView key={opinion.key} language={language} opinion={opinion} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function InShort({
  language,
  consultation,
}: {
  readonly language: Language;
  readonly consultation: ConsultationInShort;
}): VNode {
  const t = textsIn(language);
  const { href, invited, answered, remarks, waiting } = consultation;
  return (
    <p class="govuk-body">
      {t('consultationPage.result.answered', { answered, invited })}{' '}
      {t('consultationPage.inShort', { remarks, waiting })}{' '}
      <a class="govuk-link" href={href}>
        {t('consultationPage.open')}
      </a>
    </p>
  );
}

function OpinionView({ language, opinion }: { readonly language: Language; readonly opinion: Opinion }): VNode {
  const t = textsIn(language);
  const { task, of, round, state } = opinion;
  return (
    <li class="app-entry">
      <strong>
        {task !== undefined && `${t(`task.${task}`)} – `}
        {givesIt(state) ? doerText(language, state.doer) : of}
      </strong>{' '}
      {round > 1 && <>({t('opinions.round', { round })}) </>}
      {state.is === 'AWAITED' && `– ${t('opinions.awaited', { due: state.dueOn })}`}
      {state.is === 'AWAITED' && state.struckAt !== undefined && (
        <p class="govuk-body-s app-entry__who">{t('contest.struckAt', { at: longMoment(language, state.struckAt) })}</p>
      )}
      {state.is === 'NOT_GIVEN' && `– ${t('opinions.notGiven')}`}
      {state.is === 'GIVEN' && <GivenView language={language} given={state} />}
    </li>
  );
}

/** Whether a person was asked and answered himself: his capacity is told with his name. */
const givesIt = (state: Opinion['state']): state is Given =>
  state.is === 'GIVEN' && state.doer.by.kind === 'PERSON' && !state.entered;

const COLOURS = {
  FAVOURABLE: 'govuk-tag--green',
  UNFAVOURABLE: 'govuk-tag--red',
  RESERVED: 'govuk-tag--yellow',
  NONE: 'govuk-tag--grey',
} as const satisfies Record<Position, string>;

function GivenView({ language, given }: { readonly language: Language; readonly given: Given }): VNode {
  const t = textsIn(language);
  const { doer, at, entered, late, position, remark, remarks, text, on } = given;
  return (
    <>
      {position !== undefined && <Tag classes={COLOURS[position]}>{t(`position.${position}`)}</Tag>}
      {on !== undefined && t(text === undefined ? 'opinions.noted' : 'opinions.givenOn', { on })}
      <p class="govuk-body-s app-entry__who">
        {entered
          ? t('opinions.entered', { who: doerText(language, doer), at: longMoment(language, at) })
          : t('opinions.given', { at: longMoment(language, at) })}
        {late && <strong> {t('opinions.late')}</strong>}
      </p>
      <Contest language={language} given={given} />
      {remark !== undefined && <InsetText classes="app-said">{remark}</InsetText>}
      {text !== undefined && <BothTexts text={text} />}
      {remarks.map((each) => (
        <RemarkView key={each.id} language={language} remark={each} />
      ))}
    </>
  );
}

/** That an answer is contested, or the way to contest it. */
function Contest({ language, given }: { readonly language: Language; readonly given: Given }): VNode | null {
  const t = textsIn(language);
  const { contested, contestAt } = given;
  if (contested !== undefined) {
    const { doer, at, reason } = contested;
    const text = t('contest.contested', { who: doerText(language, doer), at: longMoment(language, at), reason });
    return (
      <p class="govuk-body">
        <strong>{text}</strong>
      </p>
    );
  }
  if (contestAt === undefined) return null;
  return (
    <p class="govuk-body app-no-print">
      <a class="govuk-link" href={contestAt}>
        {t('contest.link')}
      </a>
    </p>
  );
}

const BothTexts = ({ text }: { readonly text: Bilingual }): VNode => (
  <div class="app-twins">
    {(['fr', 'nl'] as const).map((language) => (
      <div key={language} lang={language} class="govuk-inset-text app-said">
        {text[language]}
      </div>
    ))}
  </div>
);

function RemarkView({ language, remark }: { readonly language: Language; readonly remark: AnsweredRemark }): VNode {
  const t = textsIn(language);
  const { id, text, answer } = remark;
  return (
    <div class="app-remark">
      <p class="govuk-body-s app-entry__who">{t('opinions.remark', { id })}</p>
      <InsetText classes="app-said">{text}</InsetText>
      {answer === undefined ? (
        <p class="govuk-body">{t('opinions.unanswered')}</p>
      ) : (
        <>
          <p class="govuk-body app-entry__who">
            <strong>{t('opinions.answer', { outcome: t(`remarkAnswer.${answer.outcome}`) })}</strong> – {answer.why}
          </p>
          <p class="govuk-body-s">
            {t('opinions.answeredBy', { who: doerText(language, answer.doer), at: longMoment(language, answer.at) })}
          </p>
        </>
      )}
    </div>
  );
}
