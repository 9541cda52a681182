import type { VNode } from 'preact';
import type { ProvisionChange } from '../../domain/contract/redline.ts';
import type { Language } from '../../domain/language.ts';
import { citation, citedPath } from '../../locales/citation.ts';
import { textsIn } from '../../locales/texts.ts';
import { Tag } from '../components/tag.tsx';

const MARK_COLOURS = {
  INSERTED: 'govuk-tag--green',
  DELETED: 'govuk-tag--red',
  CHANGED: 'govuk-tag--blue',
  UNCHANGED: 'govuk-tag--grey',
} as const satisfies Record<ProvisionChange['mark'], string>;

interface Props {
  readonly language: Language;
  readonly change: ProvisionChange;
}

/** Where a provision stands and what becomes of it; its heading is of the third rank. */
export function ChangeHead({ language, change }: Props): VNode {
  return (
    <>
      {change.path.length > 0 && <p class="govuk-caption-m">{citedPath(language, change.path)}</p>}
      <h3 class="govuk-heading-s">
        {citation(language, change)} <Marks language={language} change={change} />
      </h3>
      <Moves language={language} change={change} />
    </>
  );
}

/** What becomes of a provision, in a word each: what only moved did not change. */
export function Marks({ language, change: { mark, moved, renumbered } }: Props): VNode {
  const t = textsIn(language);
  const isElsewhere = moved !== undefined || renumbered !== undefined;
  return (
    <>
      {(mark !== 'UNCHANGED' || !isElsewhere) && <Tag classes={MARK_COLOURS[mark]}>{t(`mark.${mark}`)}</Tag>}{' '}
      {moved !== undefined && <Tag classes="govuk-tag--purple">{t('redline.moved')}</Tag>}{' '}
      {renumbered !== undefined && <Tag classes="govuk-tag--purple">{t('redline.renumbered')}</Tag>}
    </>
  );
}

/** From where to where a provision moved, and which number it has now. */
export function Moves({ language, change: { moved, renumbered } }: Props): VNode {
  const t = textsIn(language);
  const { before = t('redline.noNumber'), after = t('redline.noNumber') } = renumbered ?? {};
  return (
    <>
      {moved !== undefined && (
        <p class="govuk-body">
          {t('redline.movedTo', { from: citedPath(language, moved.from), to: citedPath(language, moved.to) })}
        </p>
      )}
      {renumbered !== undefined && <p class="govuk-body">{t('redline.numberNow', { before, after })}</p>}
    </>
  );
}
