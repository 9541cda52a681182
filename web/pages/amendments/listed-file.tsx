import type { VNode } from 'preact';
import type { End, Phase } from '../../../domain/amendment/phases.ts';
import type { AmendmentType } from '../../../domain/amendment/qualification.ts';
import type { FileStatus } from '../../../domain/amendment/state.ts';
import type { IsoDate } from '../../../domain/calendar/dates.ts';
import type { Bilingual, Language } from '../../../domain/language.ts';
import { textsIn } from '../../../locales/texts.ts';
import { StatusTag } from '../../parts/status-tag.tsx';

/** A file as the list shows it, without what has not happened. */
export interface ListedFile {
  readonly id: string;
  readonly title: Bilingual;
  /** `2026-2028/1`. */
  readonly reference?: string | undefined;
  readonly actNumber?: number | undefined;
  readonly type?: AmendmentType | undefined;
  readonly status: FileStatus;
  readonly end?: End | undefined;
  readonly phase?: Phase | undefined;
  readonly phaseSince?: IsoDate | undefined;
  readonly nextDueOn?: IsoDate | undefined;
  readonly late: boolean;
  readonly inForceOn?: IsoDate | undefined;
}

/** What a file is, where it stands and since when, and what is due in it next. */
export function ListedFileView({ language, file }: { readonly language: Language; readonly file: ListedFile }): VNode {
  return (
    <li class="app-file">
      <div>
        <h2 class="govuk-heading-s app-file__title">
          <a class="govuk-link" href={`/amendments/${file.id}`}>
            {file.title[language]}
          </a>
        </h2>
        <p class="govuk-body-s app-file__line">{whatItIs(language, file)}</p>
      </div>
      <div>
        <p class="govuk-body-s app-file__line">
          <StatusTag language={language} status={file.status} />
        </p>
        {whereItStands(language, file).map((line) => (
          <p key={line} class="govuk-body-s app-file__line">
            {line}
          </p>
        ))}
        <Due language={language} file={file} />
      </div>
    </li>
  );
}

function whatItIs(language: Language, { actNumber, reference, type }: ListedFile): string {
  const t = textsIn(language);
  return [
    ...(actNumber === undefined ? [] : [t('amendments.number', { number: actNumber })]),
    ...(reference === undefined ? [] : [t('amendments.reference', { reference })]),
    type === undefined ? t('amendments.notQualified') : t(`amendmentType.${type}`),
  ].join(' · ');
}

function whereItStands(language: Language, { end, phase, phaseSince, inForceOn }: ListedFile): readonly string[] {
  const t = textsIn(language);
  return [
    ...(end === undefined ? [] : [t(`end.${end}`)]),
    ...(phase === undefined || phaseSince === undefined ? [] : [t('amendments.inPhase', { phase, since: phaseSince })]),
    ...(inForceOn === undefined ? [] : [t('amendments.inForceOn', { on: inForceOn })]),
  ];
}

function Due({ language, file: { nextDueOn: due, late } }: { language: Language; file: ListedFile }): VNode | null {
  if (due === undefined) return null;
  const t = textsIn(language);
  return (
    <p class="govuk-body-s app-file__line">
      {late ? <strong class="app-late">{t('amendments.late', { due })}</strong> : t('amendments.due', { due })}
    </p>
  );
}
