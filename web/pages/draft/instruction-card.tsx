import { Fragment, type VNode } from 'preact';
import type { IsoDate } from '../../../domain/calendar/dates.ts';
import type { InstructionKind } from '../../../domain/contract/instruction.ts';
import type { ProvisionChange } from '../../../domain/contract/redline.ts';
import type { Language, Twins } from '../../../domain/language.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Tag } from '../../components/tag.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import { ChangedProvision } from '../../parts/redline.tsx';

/** An instruction of a draft with what it makes of its provision, or why it cannot. */
export interface InstructionShown {
  readonly id: string;
  readonly kind: InstructionKind;
  readonly provisionId: string;
  readonly motive: Twins;
  /** The languages in which its text or its motive is not written yet. */
  readonly missing: readonly Language[];
  /** From when it applies, where that is later than the act. */
  readonly inForceOn?: IsoDate | undefined;
  readonly change?: ProvisionChange | undefined;
  /** What else it changes, since it names the provision by its number or place. */
  readonly following?: readonly ProvisionChange[] | undefined;
  /** What names the provision that it deletes. */
  readonly dangling?: readonly string[] | undefined;
  readonly refusal?: string | undefined;
}

interface CardProps {
  readonly language: Language;
  readonly address: string;
  readonly shown: InstructionShown;
  /** From 1. */
  readonly number: number;
  readonly last: boolean;
  /** What the reader may do with it. */
  readonly writing: 'DRAFT' | 'TRANSLATE' | undefined;
}

/** One instruction in the list of a draft. */
export function InstructionCard(props: CardProps): VNode {
  const { language, shown, number } = props;
  const t = textsIn(language);
  const { kind, missing } = shown;
  return (
    <li class="app-instruction">
      <p class="app-instruction__head">
        <strong>{t('draft.instructions.position', { number, what: t(`instruction.${kind}`) })}</strong>
        {missing.map((each) => (
          <Fragment key={each}>
            {' '}
            <Tag classes="govuk-tag--yellow">{t('draft.instructions.toWrite', { language: each })}</Tag>
          </Fragment>
        ))}
      </p>
      <Becomes language={language} shown={shown} />
      <Following language={language} shown={shown} />
      <Ways {...props} />
    </li>
  );
}

/** What an instruction makes of its provision and why, or what it would be refused for. */
export function Becomes({
  language,
  shown: { change, refusal, motive },
}: {
  readonly language: Language;
  readonly shown: Pick<InstructionShown, 'change' | 'refusal' | 'motive'>;
}): VNode {
  if (change === undefined) {
    return <WarningText iconFallbackText={textsIn(language)('routeAhead.warning')}>{refusal}</WarningText>;
  }
  const motives = { [change.provisionId]: [motive] };
  return <ChangedProvision language={language} change={change} twins="BESIDE" motives={motives} />;
}

/** What comes of an instruction elsewhere in the contract, and later. */
function Following({ language, shown }: { readonly language: Language; readonly shown: InstructionShown }): VNode {
  const t = textsIn(language);
  const { inForceOn, following = [], dangling = [] } = shown;
  return (
    <>
      {inForceOn !== undefined && <p class="govuk-body">{t('act.later', { on: inForceOn })}</p>}
      {following.length > 0 && <p class="govuk-body govuk-!-font-weight-bold">{t('act.label.following')}</p>}
      {following.map((change) => (
        <ChangedProvision key={change.provisionId} language={language} change={change} twins="BESIDE" motives={{}} />
      ))}
      {dangling.length > 0 && (
        <WarningText iconFallbackText={t('routeAhead.warning')}>
          {t('draft.instructions.dangling', { provisions: dangling })}
        </WarningText>
      )}
    </>
  );
}

function Ways({ language, address, shown, number, last, writing }: CardProps): VNode | null {
  if (writing === undefined) return null;
  const t = textsIn(language);
  const which = <span class="govuk-visually-hidden"> {t('draft.instructions.number', { number })}</span>;
  const page = `${address}/instructions/${shown.id}`;
  return (
    <p class="app-instruction__ways">
      <a class="govuk-link" href={page}>
        {t(writing === 'DRAFT' ? 'draft.instructions.edit' : 'draft.instructions.translate')}
        {which}
      </a>
      {writing === 'DRAFT' && (
        <a class="govuk-link" href={`${page}/remove`}>
          {t('draft.instructions.remove')}
          {which}
        </a>
      )}
      {writing === 'DRAFT' && number > 1 && (
        <button type="submit" class="app-link-button" name="move" value={`up ${shown.id}`}>
          {t('draft.instructions.up')}
          {which}
        </button>
      )}
      {writing === 'DRAFT' && !last && (
        <button type="submit" class="app-link-button" name="move" value={`down ${shown.id}`}>
          {t('draft.instructions.down')}
          {which}
        </button>
      )}
    </p>
  );
}
