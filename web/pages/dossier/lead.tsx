import type { ComponentChildren, VNode } from 'preact';
import type { Origin } from '../../../domain/amendment/events.ts';
import type { End, Phase } from '../../../domain/amendment/phases.ts';
import type { AmendmentType } from '../../../domain/amendment/qualification.ts';
import type { FileStatus } from '../../../domain/amendment/state.ts';
import type { IsoDate } from '../../../domain/calendar/dates.ts';
import type { ConcernedMinister, ContractParty } from '../../../domain/contract/header.ts';
import type { EntryIntoForceClause } from '../../../domain/contract/instruction.ts';
import type { Language, Twins } from '../../../domain/language.ts';
import { textsIn } from '../../../locales/texts.ts';
import { SummaryList } from '../../components/summary-list.tsx';
import { StatusTag } from '../../parts/status-tag.tsx';
import { TextHash } from '../../parts/text-hash.tsx';
import { clauseText } from './decision-facts.ts';

/** What a file is and where it stands, without what has not happened. */
export interface Lead {
  readonly status: FileStatus;
  readonly end?: End | undefined;
  /** `2026-2028/1`. */
  readonly reference?: string | undefined;
  readonly actNumber?: number | undefined;
  readonly type?: AmendmentType | undefined;
  readonly origin: Origin;
  readonly present?: { readonly phase: Phase; readonly since: IsoDate } | undefined;
  /** The quarterly window for which its drafting waits. */
  readonly opensOn?: IsoDate | undefined;
  readonly openedOn: IsoDate;
  /** From when it can be signed, and until when it will be, if every step uses its term up. */
  readonly signature?:
    | {
        readonly isNow: boolean;
        readonly from: IsoDate;
        readonly until: IsoDate;
        /** Where the forecast is. */
        readonly forecast: string;
      }
    | undefined;
  readonly signedOn?: IsoDate | undefined;
  readonly inForceOn?: IsoDate | undefined;
  readonly clause?: EntryIntoForceClause | undefined;
  readonly textHash?: string | undefined;
  readonly version?: number | undefined;
  readonly contract: {
    readonly id: string;
    /** In which it names its parties and ministers. */
    readonly language: Language;
    readonly service: Twins;
    /** `2026-2028`. */
    readonly years: string;
    readonly parties: readonly ContractParty[];
    readonly ministers: readonly ConcernedMinister[];
  };
}

interface Props {
  readonly language: Language;
  readonly lead: Lead;
}

/** Under the title: which file it is and how far it has come. */
export function Standing({ language, lead }: Props): VNode {
  const t = textsIn(language);
  const { actNumber, reference, status, end } = lead;
  const names = [
    ...(actNumber === undefined ? [] : [t('dossier.lead.number', { number: actNumber })]),
    reference === undefined ? t('dossier.lead.noReference') : t('dossier.lead.reference', { reference }),
  ];
  return (
    <p class="govuk-body-l">
      {names.join(' · ')} <StatusTag language={language} status={status} />
      {end !== undefined && ` ${t(`end.${end}`)}`}
    </p>
  );
}

type Row = readonly [key: string, value: ComponentChildren];

/** What one wants to know first: where it is, when it is signed and in force, whom it binds, where it comes from. */
export function LeadSection({ language, lead }: Props): VNode {
  const t = textsIn(language);
  const rows = [...whereRows(language, lead), ...whatRows(language, lead), ...contractRows(language, lead)];
  return (
    <section aria-labelledby="lead">
      <h2 class="govuk-heading-m" id="lead">
        {t('dossier.lead.heading')}
      </h2>
      <SummaryList rows={rows.map(([key, text]) => ({ key: { text: key }, value: { text } }))} />
    </section>
  );
}

function whereRows(
  language: Language,
  { status, present, opensOn, openedOn, signature, signedOn, ...lead }: Lead,
): Row[] {
  const t = textsIn(language);
  const rows: Row[] = [];
  if (status === 'PROPOSED') rows.push([t('dossier.lead.where'), t('dossier.lead.proposed', { on: openedOn })]);
  else if (opensOn !== undefined)
    rows.push([t('dossier.lead.where'), t('dossier.lead.waitsForWindow', { on: opensOn })]);
  else if (present !== undefined) rows.push([t('dossier.lead.where'), t('dossier.lead.inPhase', { ...present })]);
  if (signedOn !== undefined) rows.push([t('dossier.lead.signed'), t('dossier.lead.signedOn', { on: signedOn })]);
  else if (signature !== undefined) {
    const { isNow, from, until, forecast } = signature;
    const start = isNow ? t('dossier.lead.signNow') : t('dossier.lead.signFrom', { from });
    rows.push([
      t('dossier.lead.sign'),
      <>
        {`${start}. ${t('dossier.lead.signUntil', { until })} `}
        <a class="govuk-link" href={forecast}>
          {t('dossier.lead.forecast')}
        </a>
      </>,
    ]);
  }
  const { inForceOn, clause } = lead;
  if (inForceOn !== undefined) {
    rows.push([t('dossier.lead.inForce'), t('dossier.lead.inForceOn', { on: inForceOn })]);
  } else if (clause !== undefined) rows.push([t('dossier.lead.inForce'), clauseText(language, clause)]);
  return rows;
}

function whatRows(language: Language, { type, origin, textHash, version, contract }: Lead): Row[] {
  const t = textsIn(language);
  const { kind, reference } = origin;
  return [
    [t('dossier.lead.type'), type === undefined ? t('dossier.lead.notQualified') : t(`amendmentType.${type}`)],
    [
      t('dossier.lead.origin'),
      <>
        {t(`origin.${kind}`)}
        {reference !== undefined && (
          <>
            {' – '}
            {kind === 'MISSION_AWAITING' ? (
              <a class="govuk-link" href={`/amendments/${reference}`}>
                {t('dossier.lead.originFile')}
              </a>
            ) : (
              reference
            )}
          </>
        )}
      </>,
    ],
    [t('dossier.lead.text'), textHash === undefined ? t('dossier.lead.noText') : <TextHash hash={textHash} />],
    ...(version === undefined
      ? []
      : [
          [
            t('dossier.lead.version'),
            <a class="govuk-link" href={`/contracts/${contract.id}?version=${version}`}>
              {t('dossier.lead.versionLink', { number: version })}
            </a>,
          ] as const,
        ]),
  ];
}

function contractRows(language: Language, { contract }: Lead): Row[] {
  const t = textsIn(language);
  const { id, language: own, service, years, parties, ministers } = contract;
  const name = t('dossier.lead.contractOf', { service: service[language] ?? service.fr ?? '', years });
  return [
    [
      t('dossier.lead.contract'),
      <a class="govuk-link" href={`/contracts/${id}`}>
        {name}
      </a>,
    ],
    [
      t('dossier.lead.parties'),
      lines(
        own,
        parties.map(({ name: party, person, representedAs }) => `${party} – ${person}, ${representedAs}`),
      ),
    ],
    [
      t('dossier.lead.ministers'),
      lines(
        own,
        ministers.map(({ title, person }) => (person === undefined ? title : `${person}, ${title}`)),
      ),
    ],
  ];
}

const lines = (language: Language, texts: readonly string[]): VNode => (
  <ul class="govuk-list" lang={language}>
    {texts.map((text) => (
      <li key={text}>{text}</li>
    ))}
  </ul>
);
