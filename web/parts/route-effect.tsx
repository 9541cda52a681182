import type { VNode } from 'preact';
import type { Phase } from '../../domain/amendment/phases.ts';
import type { AmendmentType } from '../../domain/amendment/qualification.ts';
import type { IsoDate } from '../../domain/calendar/dates.ts';
import type { Language } from '../../domain/language.ts';
import type { Capacity } from '../../domain/people/roles.ts';
import { capitalised } from '../../locales/capitalised.ts';
import { listOf } from '../../locales/dates.ts';
import { textsIn } from '../../locales/texts.ts';
import { Details } from '../components/details.tsx';
import { Tag } from '../components/tag.tsx';
import { WarningText } from '../components/warning-text.tsx';
import { Preview } from './preview.tsx';
import { MARK_COLOURS, RouteAhead, type LegAhead, type Mark } from './route-ahead.tsx';

/** Why a phase is on a route, or is not. */
export type Because =
  'MATERIAL_ERROR' | 'ENVELOPE' | 'BASIC_REGULATIONS' | 'MEANS' | 'CONCERTATION_FIRST' | 'CONCERTED' | 'CONSULTED';

/** What a statement would do to the route of its file. */
export interface Effect {
  readonly type: AmendmentType;
  /** The route with what it adds and what it removes, in the order of the procedure. */
  readonly legs: readonly LegAhead[];
  readonly marks: Readonly<Partial<Record<Phase, Mark>>>;
  readonly reasons: Readonly<Partial<Record<Phase, readonly Because[]>>>;
  readonly signedBy: IsoDate;
  readonly ordinarilySignedBy: IsoDate;
  /** The roles that the route needs and nobody holds. */
  readonly vacant: readonly Capacity[];
  readonly isCaretaker: boolean;
  /** What the statement as it stands would be refused for. */
  readonly refusal?: string | undefined;
}

/** The preview's id, and what its button asks the page for. */
export const EFFECT = 'effect';

interface Props {
  readonly language: Language;
  readonly effect: Effect;
  /** Where the form is sent. */
  readonly action: string;
  /** Whether the reader asked for it: what is still to be filled in is no fault before. */
  readonly asked: boolean;
}

/** What the answers change in the route, before they are sent: phases added and removed, dates, and who is missing. */
export function RouteEffect({ language, effect, action, asked }: Props): VNode {
  const t = textsIn(language);
  const { type, legs, marks, signedBy, ordinarilySignedBy, vacant, refusal } = effect;
  const line = t('qualification.effect.line', { type: capitalised(t(`amendmentType.${type}`)), date: signedBy });
  return (
    <Preview id={EFFECT} action={action} button={t('qualification.effect.show')} line={line}>
      {signedBy !== ordinarilySignedBy && (
        <p class="govuk-body">{t('qualification.effect.ordinary', { date: ordinarilySignedBy })}</p>
      )}
      <Differences language={language} effect={effect} />
      {asked && refusal !== undefined && <Warning language={language} text={refusal} />}
      {vacant.length > 0 && (
        <Warning
          language={language}
          text={`${t('qualification.effect.vacant', { roles: vacant })} ${t('launch.vacant.whatToDo')}`}
        />
      )}
      {effect.isCaretaker && <Warning language={language} text={t('qualification.effect.caretaker')} />}
      <Details summaryText={t('qualification.effect.steps')}>
        <RouteAhead language={language} legs={legs} marks={marks} heading={3} />
      </Details>
    </Preview>
  );
}

const Warning = ({ language, text }: { language: Language; text: string }): VNode => (
  <WarningText iconFallbackText={textsIn(language)('routeAhead.warning')}>{text}</WarningText>
);

function Differences({ language, effect: { legs, marks, reasons } }: { language: Language; effect: Effect }): VNode {
  const t = textsIn(language);
  const changed = legs.flatMap(({ phase }) => {
    const mark = marks[phase];
    return mark === undefined ? [] : [{ phase, mark, because: reasons[phase] ?? [] }];
  });
  if (changed.length === 0) return <p class="govuk-body">{t('qualification.effect.same')}</p>;
  return (
    <>
      <h3 class="govuk-heading-s">{t('qualification.effect.changes')}</h3>
      <ul class="app-ahead">
        {changed.map(({ phase, mark, because }) => (
          <li key={phase} class="app-ahead__leg">
            <span class="app-ahead__phase">
              {t(`phase.${phase}`)} <Tag classes={MARK_COLOURS[mark]}>{t(`routeAhead.mark.${mark}`)}</Tag>
            </span>{' '}
            <span class="app-ahead__who">
              {listOf(
                language,
                because.map((each) => t(`qualification.effect.because.${each}`)),
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
