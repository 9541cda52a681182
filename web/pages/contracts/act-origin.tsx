import type { VNode } from 'preact';
import type { Phase } from '../../../domain/amendment/phases.ts';
import type { VisitOutcome } from '../../../domain/amendment/state.ts';
import type { IsoDate } from '../../../domain/calendar/dates.ts';
import type { InstructionKind } from '../../../domain/contract/instruction.ts';
import type { Bilingual, Language, Twins } from '../../../domain/language.ts';
import type { Role } from '../../../domain/people/roles.ts';
import { longDate } from '../../../locales/dates.ts';
import { doerWords } from '../../../locales/doer-words.ts';
import { textsIn } from '../../../locales/texts.ts';
import { SummaryList } from '../../components/summary-list.tsx';
import { InLanguage, titleIn } from './twin-text.tsx';

/** An act that made a provision what it is: why, who decided it, and since when it applies. */
export interface Origin {
  readonly amendmentId: string;
  readonly actNumber: number;
  readonly title: Bilingual;
  readonly instructions: readonly { readonly id: string; readonly kind: InstructionKind; readonly motive: Twins }[];
  readonly decided: readonly { readonly phase: Phase; readonly outcome: VisitOutcome; readonly on: IsoDate }[];
  readonly signedOn: IsoDate;
  readonly signers: readonly { readonly name: string; readonly role: Role; readonly absent?: string | undefined }[];
  readonly inForceOn: IsoDate;
  readonly textHash: string;
}

/** One act of a provision's pedigree. */
export function ActOrigin({ language, origin }: { readonly language: Language; readonly origin: Origin }): VNode {
  const t = textsIn(language);
  const { actNumber, title, amendmentId, inForceOn, textHash, instructions } = origin;
  const rows = [
    ['what', [...new Set(instructions.map(({ kind }) => t(`instruction.${kind}`)))].join(', ')],
    ['motive', <Motives language={language} origin={origin} />],
    ['decided', <Decisions language={language} origin={origin} />],
    ['signed', <Signatures language={language} origin={origin} />],
    ['inForce', longDate(language, inForceOn)],
    ['hash', <span class="app-hash">{textHash}</span>],
  ] as const;
  return (
    <SummaryList
      card={{
        title: {
          text: t('contracts.provision.act', { number: actNumber, title: title[language] }),
          headingLevel: 3,
        },
        actions: { items: [{ href: `/amendments/${amendmentId}`, text: t('contracts.provision.file') }] },
      }}
      rows={rows.map(([key, text]) => ({ key: { text: t(`contracts.provision.${key}`) }, value: { text } }))}
    />
  );
}

interface Props {
  readonly language: Language;
  readonly origin: Origin;
}

const Motives = ({ language, origin: { instructions } }: Props): VNode => (
  <>
    {instructions.map(({ id, motive }) => {
      const shown = titleIn(language, motive);
      return (
        <p key={id} class="govuk-body">
          <InLanguage page={language} {...shown} />
          {shown.language !== language && ` (${textsIn(language)('contracts.provision.motiveMissing', { language })})`}
        </p>
      );
    })}
  </>
);

function Decisions({ language, origin: { decided } }: Props): VNode {
  const t = textsIn(language);
  return (
    <ul class="govuk-list">
      {decided.map(({ phase, outcome, on }) => (
        <li key={phase}>{t('contracts.provision.phaseOn', { phase, outcome: t(`outcome.${outcome}`), on })}</li>
      ))}
    </ul>
  );
}

function Signatures({ language, origin: { signedOn, signers } }: Props): VNode {
  const t = textsIn(language);
  return (
    <ul class="govuk-list">
      <li>{t('contracts.provision.signedOn', { on: signedOn })}</li>
      {signers.map(({ name, role, absent }) => (
        <li key={name + role}>{doerWords(language, { name, capacity: role, absent })}</li>
      ))}
    </ul>
  );
}
