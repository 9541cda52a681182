import type { VNode } from 'preact';
import type { TwinFact } from '../../domain/contract/twin-differences.ts';
import type { Language } from '../../domain/language.ts';
import { citedPath, type Cited } from '../../locales/citation.ts';
import { textsIn } from '../../locales/texts.ts';
import { Table } from '../components/table.tsx';
import { Tag } from '../components/tag.tsx';
import { Scroll } from './scroll.tsx';

/** What one language of a text says and the other does not, where it stands, and what was said of it. */
export interface DifferenceShown {
  readonly key: string;
  /** The provision, after the headings above it. */
  readonly path: readonly Cited[];
  /** The text that says it. */
  readonly language: Language;
  readonly fact: TwinFact;
  readonly value: string;
  readonly excerpt: { readonly before: string; readonly is: string; readonly after: string };
  /** Why it is right, once somebody has said so. */
  readonly reason?: string | undefined;
  readonly mayJustify: boolean;
}

interface Props {
  readonly language: Language;
  readonly amendmentId: string;
  readonly differences: readonly DifferenceShown[];
}

/** Where the two languages say different things, and the way to say why one is right. */
export function TwinDifferences({ language, amendmentId, differences }: Props): VNode | null {
  if (differences.length === 0) return null;
  const t = textsIn(language);
  const open = differences.filter(({ reason }) => reason === undefined).length;
  return (
    <section aria-labelledby="twin-differences">
      <h2 class="govuk-heading-m" id="twin-differences">
        {t('twins.heading')}
      </h2>
      <p class="govuk-body">{t('twins.lead')}</p>
      {open > 0 && <p class="govuk-body">{t('twins.blocks', { count: open })}</p>}
      <Scroll label={t('twins.heading')}>
        <Table
          head={(['where', 'what', 'state'] as const).map((head) => ({ text: t(`twins.head.${head}`) }))}
          rows={differences.map((each) => rowOf(language, amendmentId, each))}
        />
      </Scroll>
    </section>
  );
}

function rowOf(language: Language, amendmentId: string, difference: DifferenceShown) {
  const t = textsIn(language);
  const { key, path, fact, value, excerpt, reason, mayJustify } = difference;
  const named = citedPath(language, path);
  return [
    {
      text: (
        <>
          {named}
          <br />
          <q lang={difference.language}>
            …{excerpt.before}
            <mark>{excerpt.is}</mark>
            {excerpt.after}…
          </q>
        </>
      ),
    },
    { text: t('twins.only', { fact: t(`twins.fact.${fact}`), value, language: difference.language }) },
    {
      text: (
        <>
          <Tag classes={reason === undefined ? 'govuk-tag--yellow' : 'govuk-tag--green'}>
            {t(reason === undefined ? 'twins.open' : 'twins.justified')}
          </Tag>{' '}
          {reason !== undefined && t('twins.justifiedBy', { reason })}
          {mayJustify && (
            <a class="govuk-link" href={`/amendments/${amendmentId}/twin-differences?difference=${key}`}>
              {t('twins.justify')} <span class="govuk-visually-hidden">{t('twins.of', { provision: named })}</span>
            </a>
          )}
        </>
      ),
    },
  ];
}
