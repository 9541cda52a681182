import type { VNode } from 'preact';
import type { TaskKind } from '../../../domain/amendment/tasks.ts';
import type { Instant } from '../../../domain/calendar/dates.ts';
import type { Language } from '../../../domain/language.ts';
import { longMoment } from '../../../locales/dates.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Details } from '../../components/details.tsx';
import { doerText, type Doer } from '../../parts/doer.ts';
import { eventWords, runWords, type Told } from '../../../locales/event-words.ts';

/** One event of the file. */
export interface Happened extends Told {
  readonly seq: number;
  readonly at: Instant;
  readonly doer: Doer;
  /** What was asked, where it is about a task. */
  readonly asked?: TaskKind | undefined;
  /** Of what happened to many in a row: to how many, and when to the last. */
  readonly run?: { readonly count: number; readonly until: Instant } | undefined;
}

interface Props {
  readonly language: Language;
  readonly happened: readonly Happened[];
}

/** Everything that happened, folded until it is asked for. */
export function TimelineSection({ language, happened }: Props): VNode {
  const t = textsIn(language);
  const who = doers(language);
  return (
    <section aria-labelledby="timeline">
      <h2 class="govuk-heading-m" id="timeline">
        {t('happened.heading')}
      </h2>
      <Details summaryText={t('happened.show', { count: happened.length })}>
        <ol class="govuk-list app-timeline">
          {happened.map(({ seq, at, doer, asked, run, ...told }) => (
            <li key={seq}>
              <span class="app-timeline__at">{longMoment(language, at)}</span>{' '}
              {run === undefined ? (
                <>
                  {eventWords(language, told)} – {who(doer)}
                </>
              ) : (
                t('happened.run', {
                  count: run.count,
                  what: runWords(language, told.event.type, asked),
                  until: longMoment(language, run.until),
                })
              )}
            </li>
          ))}
        </ol>
      </Details>
    </section>
  );
}

/** Few people do all that happens: each is put into words once. */
function doers(language: Language): (doer: Doer) => string {
  const said = new Map<string, string>();
  return (doer) => {
    const key = JSON.stringify(doer);
    const text = said.get(key) ?? doerText(language, doer);
    said.set(key, text);
    return text;
  };
}
