import type { VNode } from 'preact';
import type { Language } from '../../../domain/language.ts';
import type { PointOutcome } from '../../../domain/meetings/meeting/points.ts';
import { capitalised } from '../../../locales/capitalised.ts';
import { textsIn } from '../../../locales/texts.ts';
import type { AgendaChange, AgendaShown, PointShown } from './meeting-shown.ts';

interface Props {
  readonly language: Language;
  readonly meetingId: string;
  readonly agenda: AgendaShown;
  /** Whether the meeting was held: each point then has an outcome, or none yet. */
  readonly held: boolean;
}

/** The agenda: what of it was sent, what changed since, its points with the files they are about. */
export function AgendaSection({ language, meetingId, agenda, held }: Props): VNode {
  const t = textsIn(language);
  return (
    <section aria-labelledby="agenda">
      <h2 class="govuk-heading-m" id="agenda">
        {t('meetingPage.agenda.heading')}
      </h2>
      <p class="govuk-body">
        <strong>{versionText(language, agenda)}</strong>
      </p>
      {agenda.change !== undefined && <ChangeText language={language} change={agenda.change} />}
      {agenda.points.length === 0 ? (
        <p class="govuk-body">{t('meetingPage.agenda.none')}</p>
      ) : (
        <Points language={language} points={agenda.points} held={held} />
      )}
      <Versions language={language} meetingId={meetingId} letters={agenda.letters} />
    </section>
  );
}

function versionText(language: Language, { letter, changed }: AgendaShown): string {
  const t = textsIn(language);
  if (letter === undefined) return t('meetingPage.agenda.unsent');
  return t(changed ? 'meetingPage.agenda.changed' : 'meetingPage.agenda.version', { letter });
}

/** What changed from one version to the next, a sentence a line. */
export function ChangeText({
  language,
  change: { added, removed, moved, retitled },
}: {
  readonly language: Language;
  readonly change: AgendaChange;
}): VNode {
  const t = textsIn(language);
  const lines = [
    ...(added.length === 0 ? [] : [t('meetingPage.agenda.added', { points: added })]),
    ...(removed.length === 0 ? [] : [t('meetingPage.agenda.removed', { points: removed })]),
    ...(moved.length === 0 ? [] : [t('meetingPage.agenda.moved', { points: moved })]),
    ...(retitled.length === 0 ? [] : [t('meetingPage.agenda.retitled', { points: retitled })]),
  ];
  return (
    <>
      {(lines.length === 0 ? [t('meetingPage.agenda.same')] : lines).map((line) => (
        <p key={line} class="govuk-body-s">
          {line}
        </p>
      ))}
    </>
  );
}

/** The points in their order, each with the way to its file and what became of it. */
export function Points({
  language,
  points,
  held,
}: {
  readonly language: Language;
  readonly points: readonly PointShown[];
  readonly held: boolean;
}): VNode {
  const t = textsIn(language);
  return (
    <ol class="govuk-list govuk-list--number govuk-list--spaced">
      {points.map(({ id, title, carried, fileId, isMatter, outcome }) => (
        <li key={id}>
          {title[language]}
          {carried > 0 && <> ({t('meetingsPage.carried', { count: carried })})</>}
          {fileId !== undefined && (
            <>
              <br />
              <a class="govuk-link" href={`/amendments/${fileId}`}>
                {t('meetingPage.agenda.file')}
                <span class="govuk-visually-hidden">
                  {' '}
                  – {t('meetingPage.agenda.fileOf', { title: title[language] })}
                </span>
              </a>
            </>
          )}
          {isMatter && <div class="govuk-hint govuk-!-margin-bottom-0">{t('meetingPage.agenda.matter')}</div>}
          {held && <div class="app-said">{outcomeText(language, outcome)}</div>}
        </li>
      ))}
    </ol>
  );
}

/** What became of a point: `Décidé : …`. */
export function outcomeText(language: Language, outcome: PointOutcome | undefined): string {
  const t = textsIn(language);
  if (outcome === undefined) return capitalised(t('meetingPage.agenda.undecided'));
  const name = capitalised(t(`pointOutcome.${outcome.outcome}`));
  const more = moreOf(outcome);
  return more === undefined ? name : `${name} – ${more}`;
}

function moreOf(outcome: PointOutcome): string | undefined {
  switch (outcome.outcome) {
    case 'DECIDED':
      return outcome.decision;
    case 'NOTED':
      return outcome.note;
    case 'CARRIED_OVER':
      return outcome.reason;
  }
}

function Versions({
  language,
  meetingId,
  letters,
}: {
  language: Language;
  meetingId: string;
  letters: readonly string[];
}) {
  const t = textsIn(language);
  if (letters.length === 0) return null;
  return (
    <nav class="app-links app-no-print" aria-label={t('meetingPage.agenda.versions')}>
      <ul class="app-links__list">
        {letters.map((letter) => (
          <li key={letter}>
            <a class="govuk-link" href={`/meetings/${meetingId}/agenda/${letter}`}>
              {t('meetingPage.agenda.version', { letter })}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
